package org.twinrig.sensors.ldr;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.bus.AnalogDevice;
import org.twinrig.sensors.signal.Adc;

/**
 * A cell on its module: load resistor to the supply, cell to ground, so that the voltage falls as it gets brighter; a
 * comparator beside it says bright below a threshold. It is read through a converter of 10 bits.
 *
 * <p>Not modelled: 20 to 30 ms until the cell follows (shorter than the shortest interval), memory of light hours ago,
 * temperature, colour, which way it looks.
 */
final class LdrModel implements Sensor, AnalogDevice {
    /** Most that the host's estimate says [lx]. */
    static final double BRIGHTEST = 100_000;

    private static final double HALF_CODE = 0.5;

    private final Channel channel;
    private final RoomField room;
    private final Point at;
    private final LdrPart part;
    private final LdrBoard board;
    private final RandomStream noise;

    /**
     * How the module is built and used.
     *
     * @param load resistor to the supply [Ω]
     * @param threshold voltage below which it says bright [V]
     * @param adc converter, whose reference is the supply
     * @param periodNanos time between readings [ns]
     */
    record LdrBoard(double load, double threshold, Adc adc, long periodNanos) {}

    LdrModel(Channel channel, RoomField room, Point at, LdrPart part, LdrBoard board, RandomStream noise) {
        this.channel = channel;
        this.room = room;
        this.at = at;
        this.part = part;
        this.board = board;
        this.noise = noise;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(board.periodNanos(), board.periodNanos(), 1);
    }

    /** The analogue pin. */
    @Override
    public double volts(long timeNanos) {
        double ohms = part.ohms(room.illuminanceAt(at));
        double supply = board.adc().reference();
        double volts = supply * ohms / (ohms + board.load()) + part.noise() * noise.gaussian();
        return Math.max(0, Math.min(supply, volts));
    }

    @Override
    public Reading read(long timeNanos) {
        double pin = volts(timeNanos);
        int code = board.adc().code(pin);
        double ohms = ohms(code);
        double lux = Math.min(BRIGHTEST, LdrPart.estimate(ohms));
        double bright = pin < board.threshold() ? 1 : 0;
        return new Samples(timeNanos, new double[] {code, board.adc().volts(code), ohms, lux, bright});
    }

    /** What a host makes of {@code code}: R = V·RL/(Vc − V) [Ω]; half a code from the ends at most. */
    private double ohms(int code) {
        double last = board.adc().codes() - 1;
        double share = Math.max(HALF_CODE, Math.min(last - HALF_CODE, code))
                / board.adc().codes();
        return board.load() * share / (1 - share);
    }
}
