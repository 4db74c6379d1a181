package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.fan.FanFault.Kind;

/** Makes the fan's motion in stretches of {@value #STRETCH} samples of constant speed, and keeps the last 2 s. */
final class Vibration {
    /** How far back it remembers [ns]. */
    static final long KEPT_NANOS = 2_200_000_000L; // a block of 2 s and what its filters need before it

    private static final int STRETCH = 16; // 2.5 ms
    private static final double STEP = 1.0 / FanPlant.RATE; // [s]
    private static final int KEPT = 16_384; // samples: 2.56 s, a power of two
    private static final int AHEAD = 3; // samples that cubic interpolation needs beyond the moment
    private static final double STANDSTILL = 0.05; // of the nominal speed
    private static final int QUIET = 2 * FanPlant.RATE; // samples after which a fan at rest has rung out
    private static final double MOOD_SECONDS = 4; // correlation time of the flow's slow changes [s]; estimate
    private static final double LOAD = 0.25; // standard deviation of the commutation lines [-], from frame to frame
    private static final double WHIRL = 30; // half order while the rotor whirls in its bearing clearance [-]
    private static final double WHIRL_SECONDS = 8; // mean time that it whirls [s]; in one frame of five
    private static final double CALM_SECONDS = 32; // mean time in between [s]
    private static final double MOOD = 0.10; // standard deviation of the broadband level [-], from frame to frame
    private static final double ACCEL = 9.80665 / 4096; // [m/s²] per count of the reference sensor
    private static final double RATE = Math.PI / 180 / 16.4; // [rad/s] per count

    // standard deviations of the reference fan's broadband motion, counts: air and bearings, board, rocking; so that
    // the floor between the lines of recorded frames comes out behind the BMI160's filter
    private static final double[] ROAR = {260, 400, 400};
    private static final double[] HUM = {200, 250, 200};
    private static final double[] SWAY = {18, 28, 10};

    private final FanSpec spec;
    private final Rotor rotor;
    private final Structure structure = new Structure(STEP);
    private final Lines lines;
    private final Hand hand;
    private final Impacts[] impacts;
    private final RandomStream noise;
    private final RandomStream slow;
    private final double[] roar = new double[3];
    private final double[] hum = new double[3];
    private final double[] sway = new double[3];
    private final double[] kept = new double[6 * KEPT];
    private final double[] force = new double[6];
    private final double[] hit = new double[3];
    private final double[] board = new double[3];
    private long made;
    private double turns;
    private double mood;
    private double load;
    private boolean whirling;
    private int quiet;

    Vibration(FanSpec spec, Rotor rotor, RandomStreams random) {
        this.spec = spec;
        this.rotor = rotor;
        this.lines = new Lines(spec, structure, random.stream("lines"));
        this.hand = new Hand(STEP, random.stream("hand"));
        this.noise = random.stream("noise");
        this.slow = random.stream("mood");
        this.impacts = new Impacts[rotor.condition.kinds().size()];
        for (int i = 0; i < impacts.length; i++) {
            Kind kind = rotor.condition.kinds().get(i);
            impacts[i] = new Impacts(kind, random.stream("impacts/" + i));
        }
        for (int i = 0; i < 3; i++) {
            roar[i] = ROAR[i] * ACCEL / structure.noiseGain(i);
            hum[i] = HUM[i] * ACCEL / structure.humGain(i);
            sway[i] = SWAY[i] * RATE / structure.noiseGain(3 + i);
        }
    }

    /** Makes everything that is needed to look at {@code nanos} [ns since start]. */
    void ensure(long nanos) {
        long needed = nanos / (1_000_000_000L / FanPlant.RATE) + AHEAD;
        while (made <= needed) {
            stretch();
        }
    }

    private void stretch() {
        long nanos = made * (1_000_000_000L / FanPlant.RATE);
        rotor.reach(nanos);
        boolean power = rotor.condition.powered(nanos);
        double heavier = rotor.severity(Kind.IMBALANCE, nanos);
        double looser = rotor.severity(Kind.LOOSE, nanos);
        double worn = rotor.severity(Kind.BEARING, nanos);
        double shaken = rotor.severity(Kind.SHAKEN, nanos);
        double rub = rotor.severity(Kind.BLADE_RUB, nanos);
        double speed = rotor.relative(nanos);
        double turnsPerSample = rotor.omega(nanos) / (2 * Math.PI) * STEP;
        double memory = StrictMath.exp(-STRETCH * STEP / MOOD_SECONDS);
        mood = memory * mood + MOOD * Math.sqrt(1 - memory * memory) * slow.gaussian();
        load = memory * load + LOAD * Math.sqrt(1 - memory * memory) * slow.gaussian();
        if (slow.chance(STRETCH * STEP / (whirling ? WHIRL_SECONDS : CALM_SECONDS))) {
            whirling = !whirling;
        }
        double whirl = whirling ? WHIRL : 1;
        lines.begin(turns, turnsPerSample, speed, power ? 1 + load : 0, 2.5 * heavier, looser, whirl);
        double rough = spec.roughness() * speed * speed * (1 + 0.5 * worn + 0.5 * rub) * (1 + mood);
        quiet = speed > 0 || shaken > 0 ? 0 : quiet + STRETCH;
        for (int i = 0; i < STRETCH; i++) {
            if (quiet > QUIET) {
                rest(i);
            } else {
                sample(nanos, i, turnsPerSample, speed, rough, shaken);
            }
        }
        turns += STRETCH * turnsPerSample;
        made += STRETCH;
    }

    /** A fan that has rung out; spares the modes the slow arithmetic of vanishing numbers. */
    private void rest(int i) {
        structure.rest();
        int at = 6 * (int) ((made + i) % KEPT);
        kept[at] = spec.mount().gravityX();
        kept[at + 1] = spec.mount().gravityY();
        kept[at + 2] = spec.mount().gravityZ();
        java.util.Arrays.fill(kept, at + 3, at + 6, 0);
    }

    private void sample(long nanos, int i, double turnsPerSample, double speed, double rough, double shaken) {
        for (int c = 0; c < 3; c++) {
            double chance = speed > 0 ? rough * noise.gaussian() : 0;
            force[c] = roar[c] * chance;
            force[3 + c] = sway[c] * chance;
            board[c] = hum[c] * chance;
            hit[c] = 0;
        }
        lines.next(force);
        double time = (made + i) * STEP;
        for (int k = 0; k < impacts.length; k++) {
            double severity = rotor.severity(k, nanos);
            if (severity > 0 && (speed > STANDSTILL || rotor.condition.kinds().get(k) == Kind.SHAKEN)) {
                impacts[k].add(turns + i * turnsPerSample, time, severity, speed, hit);
            }
        }
        for (int c = 0; c < 3; c++) {
            force[3 + c] += 60 * hit[(c + 1) % 3]; // torque of a blow beside the axis: lever over radius of gyration²
        }
        int at = 6 * (int) ((made + i) % KEPT);
        structure.advance(force, hit, board, kept, at);
        kept[at] += spec.mount().gravityX();
        kept[at + 1] += spec.mount().gravityY();
        kept[at + 2] += spec.mount().gravityZ();
        if (shaken > 0) {
            hand.add(shaken, spec.mount(), kept, at);
        }
    }

    /** Writes the motion {@code part} [0..1) of a sample after {@code sample}. */
    void interpolate(long sample, double part, double[] six) {
        // Lagrange weights for the samples -1, 0, 1, 2
        double p = part;
        double w0 = -p * (p - 1) * (p - 2) / 6;
        double w1 = (p + 1) * (p - 1) * (p - 2) / 2;
        double w2 = -(p + 1) * p * (p - 2) / 2;
        double w3 = (p + 1) * p * (p - 1) / 6;
        int a = 6 * (int) (Math.max(0, sample - 1) % KEPT);
        int b = 6 * (int) (sample % KEPT);
        int c = 6 * (int) ((sample + 1) % KEPT);
        int d = 6 * (int) ((sample + 2) % KEPT);
        for (int i = 0; i < 6; i++) {
            six[i] = w0 * kept[a + i] + w1 * kept[b + i] + w2 * kept[c + i] + w3 * kept[d + i];
        }
    }
}
