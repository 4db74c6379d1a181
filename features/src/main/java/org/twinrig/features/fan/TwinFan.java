package org.twinrig.features.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.fan.FanPlant;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.mls160a.Mls160aType;

/** Records a fan of the twin with an MLS/160A on it: 2 s of 300 samples a second in a frame. */
final class TwinFan {
    private static final long FRAME_NANOS = 2 * SimTime.SECOND;
    private static final Point NOWHERE = new Point(0, 0, 0);

    private TwinFan() {}

    /** The first {@code frames} frames of this fan under {@code seed}. */
    static List<MotionBlock> frames(FanSpec spec, long seed, int frames, int clockPpm) {
        var random = new RandomStreams(seed);
        var plant = new FanPlant(spec, random.child("fan"));
        var context = new SensorContext(
                "monitor", NOWHERE, NOWHERE, null, plant, random.child("sensor"), Map.of("clockPpm", (double)
                        clockPpm));
        var sensor = new Mls160aType().create(context);
        var blocks = new ArrayList<MotionBlock>();
        for (int i = 1; i <= frames; i++) {
            plant.advanceTo(i * FRAME_NANOS);
            blocks.add((MotionBlock) sensor.read(i * FRAME_NANOS));
        }
        return blocks;
    }
}
