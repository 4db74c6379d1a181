package org.twinrig.sensors.mq;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.sensors.bus.AnalogDevice;

/**
 * The output pin of an MQ sensor's board: the voltage over its load resistor, 0 to 5 V.
 *
 * <pre>  V = Vc · RL / (Rs + RL) </pre>
 * Rs follows the air as in the readings; each time the pin is looked at has noise of its own, drawn in order of the looks.
 * With a cycled heater the pin shows at all times what it would at the end of the low phase: the hot phase has no curve.
 */
public final class MqPin implements AnalogDevice {
    private static final double VOLTS_OF_CODE = 5.0 / 1024; // line noise is given in codes of 10 bits at 5 V

    private final MqSpec spec;
    private final MqPart part;
    private final MqBoard board;
    private final RoomField room;
    private final Point at;
    private final RandomStream noise;
    private final TwoSidedLag conductance;
    private long lastNanos;

    MqPin(MqSpec spec, MqPart part, MqBoard board, RoomField room, Point at, RandomStream noise) {
        this.spec = spec;
        this.part = part;
        this.board = board;
        this.room = room;
        this.at = at;
        this.noise = noise;
        this.conductance = MqModel.follower(spec, room.airAt(at));
    }

    @Override
    public double volts(long timeNanos) {
        double rs = ohms(timeNanos) * (1 + part.noise() * noise.gaussian());
        double volts = board.volts(rs) + part.lineNoise() * VOLTS_OF_CODE * noise.gaussian();
        return Math.max(0, Math.min(board.supply(), volts));
    }

    /** Resistance of the sensor at {@code timeNanos} without noise [Ω]. */
    public double ohms(long timeNanos) {
        var air = room.airAt(at);
        double settled = conductance.advance(MqModel.conductance(spec, air), SimTime.toSeconds(timeNanos - lastNanos));
        lastNanos = timeNanos;
        return MqModel.resistance(spec, part, air, settled, board.heatedFor() + SimTime.toSeconds(timeNanos));
    }

    /** What a host makes of {@code volts} [V] at the pin: Rs = (Vc/V − 1)·RL [Ω]. */
    public double ohmsOf(double volts) {
        return (board.supply() / volts - 1) * board.loadResistance();
    }
}
