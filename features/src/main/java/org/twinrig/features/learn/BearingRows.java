package org.twinrig.features.learn;

import java.util.List;
import org.twinrig.detect.BearingFeatures;
import org.twinrig.detect.BearingOrders;
import org.twinrig.detect.BearingRow;
import org.twinrig.detect.BearingState;
import org.twinrig.physics.fan.BearingRig;
import org.twinrig.physics.fan.FanFault.Kind;
import org.twinrig.physics.fan.Machine;
import org.twinrig.scenarios.synthesis.BearingEpisode;

/** Makes rows of the stretches of a drawn rig. */
final class BearingRows {
    private static final int STRETCHES = 3;

    private BearingRows() {}

    static List<BearingRow> of(BearingEpisode episode) {
        BearingOrders orders = orders(episode.spec().machine().bearing());
        double shaftHz = episode.spec().nominalSpeed();
        BearingState state = state(episode);
        return episode.play(STRETCHES, RecordedBearing.STRETCH_SECONDS).stream()
                .map(g -> BearingFeatures.of(g, BearingRig.RATE, shaftHz, orders))
                .map(features -> new BearingRow(features, state, episode.id(), episode.seed()))
                .toList();
    }

    private static BearingOrders orders(Machine.Bearing bearing) {
        return new BearingOrders(bearing.outerRace(), bearing.innerRace(), 2 * bearing.ballSpin(), bearing.cage());
    }

    private static BearingState state(BearingEpisode episode) {
        Kind defect = episode.defect();
        if (defect == null) {
            return BearingState.HEALTHY;
        }
        return switch (defect) {
            case BEARING_INNER -> BearingState.INNER_RACE;
            case BEARING_BALL -> BearingState.BALL;
            case BEARING_OUTER -> BearingState.OUTER_RACE;
            default -> throw new IllegalArgumentException(defect + " is no pit in a bearing");
        };
    }
}
