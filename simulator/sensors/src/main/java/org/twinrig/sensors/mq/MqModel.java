package org.twinrig.sensors.mq;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.sensors.Sensor;

/**
 * One MQ sensor on its board.
 *
 * <pre>  R₀/Rs = (1/air + Σ Δgᵢ(ppmᵢ)) · warm-up / climate(T, RH)  </pre>
 * Each gas adds the conductance Δg that it adds alone in clean air ({@link GasCurve}); clean air and every single gas are
 * thus exactly the data sheet's, mixtures are their sum. The sum follows the air with two exponentials, 5 s when gas comes
 * and 15 s when it goes (sheets: 90 % within 10 s and 30 s; laboratory notes: up to 40 s) [A]. After power-on the
 * conductance starts at three times its value and settles with 45 s [A]: "the first one to three minutes are unusable".
 * Then divider, noise, converter. A part with a heater cycle is read at the end of the low phase and that reading is held;
 * before the first there is none (NaN).
 *
 * <p>Not modelled: lack of oxygen, wind, poisoning, drift over days, the cold phase's own curve.
 */
final class MqModel implements Sensor {
    private static final double TAU_RESPONSE = 5; // [s]
    private static final double TAU_RECOVERY = 15; // [s]
    private static final double TAU_WARM_UP = 45; // [s]
    private static final double COLD_EXCESS = 2; // [-]

    private final MqSpec spec;
    private final MqPart part;
    private final MqBoard board;
    private final Channel channel;
    private final RoomField room;
    private final Point at;
    private final RandomStream noise;
    private final TwoSidedLag conductance;
    private double[] held = {Double.NaN, Double.NaN, Double.NaN};
    private long cyclesRead;
    private long lastNanos;

    MqModel(MqSpec spec, MqPart part, MqBoard board, Channel channel, RoomField room, Point at, RandomStream noise) {
        this.spec = spec;
        this.part = part;
        this.board = board;
        this.channel = channel;
        this.room = room;
        this.at = at;
        this.noise = noise;
        var air = room.airAt(at);
        conductance = follower(spec, air);
        if (board.cycle() != null && board.cycle().completed(board.heatedFor()) > 0) {
            held = measure(air, conductance(spec, air), 0);
            cyclesRead = board.cycle().completed(board.heatedFor());
        }
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(board.periodNanos(), board.periodNanos(), 1);
    }

    @Override
    public Reading read(long timeNanos) {
        double seconds = SimTime.toSeconds(timeNanos - lastNanos);
        lastNanos = timeNanos;
        var air = room.airAt(at);
        double settled = conductance.advance(conductance(spec, air), seconds);
        double now = SimTime.toSeconds(timeNanos);
        var cycle = board.cycle();
        if (cycle == null) {
            return new Samples(timeNanos, measure(air, settled, now));
        }
        long completed = cycle.completed(board.heatedFor() + now);
        if (completed > cyclesRead) {
            cyclesRead = completed;
            held = measure(air, settled, now);
        }
        return new Samples(timeNanos, held.clone());
    }

    /** R₀/Rs of {@code spec} at rest in {@code air}, at the reference temperature and humidity [-]. */
    static double conductance(MqSpec spec, AirState air) {
        double sum = 1 / spec.airRatio();
        for (var curve : spec.curves()) {
            sum += curve.addedConductance(curve.gas().ppm(air), spec.airRatio());
        }
        return sum;
    }

    /** Rs [Ω] of a part whose conductance has come to {@code settled}, heated for {@code heatedSeconds} [s]. */
    static double resistance(MqSpec spec, MqPart part, AirState air, double settled, double heatedSeconds) {
        double cold = COLD_EXCESS * StrictMath.exp(-heatedSeconds / TAU_WARM_UP);
        return part.r0() * spec.climate().factorAt(air.temperature(), air.relativeHumidity()) / (settled * (1 + cold));
    }

    /** How the conductance of {@code spec} follows the air, at rest in {@code air}. */
    static TwoSidedLag follower(MqSpec spec, AirState air) {
        return new TwoSidedLag(TAU_RESPONSE, TAU_RECOVERY, conductance(spec, air));
    }

    private double[] measure(AirState air, double settled, double now) {
        double rs = resistance(spec, part, air, settled, board.heatedFor() + now);
        double codes = 0;
        for (int i = 0; i < board.conversions(); i++) {
            // The noise is a few thousandths of ln Rs, so that 1 + x stands for exp(x).
            double volts = board.volts(rs * (1 + part.noise() * noise.gaussian()));
            codes += board.adc().code(volts + board.adc().volts(part.lineNoise() * noise.gaussian()));
        }
        double code = codes / board.conversions();
        return new double[] {code, board.adc().volts(code), board.resistance(code)};
    }
}
