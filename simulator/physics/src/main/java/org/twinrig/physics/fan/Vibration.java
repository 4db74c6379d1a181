package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.fan.FanFault.Kind;

/**
 * Makes a machine's motion, block by block: the shaft turns, sources push, the structure answers, the sensor's joint
 * passes it on. Keeps the last 2 s.
 */
final class Vibration {
    /** How far back it remembers [ns]. */
    static final long KEPT_NANOS = 2_200_000_000L; // a block of 2 s and what its filters need before it

    private static final int SIZE = Block.SIZE;
    private static final long SECOND = 1_000_000_000L;
    private static final double KEPT_SECONDS = 2.5;
    private static final int AHEAD = 3; // samples that cubic interpolation needs beyond the moment
    private static final double STANDSTILL = 0.05; // of the nominal speed
    private static final double STIFFER = 1.25e-3; // change of stiffness that counts: a quarter kelvin of rubber [-]
    private static final double QUIET_SECONDS = 2; // after which a machine at rest has rung out

    private final FanSpec spec;
    private final int rate;
    private final double step;
    private final Rotor rotor;
    private Modes modes;
    private double warmer; // [K] mount of these modes, than after long at full speed
    private final Block block;
    private final Lines lines;
    private final BladeLoads blades;
    private final Roar roar;
    private final Sources sources;
    private final Hand hand;
    private final Contact contact;
    private final White white;
    private final float[][] felt = new float[6][SIZE];
    private final double[] gravity;
    private final int length;
    private final float[][] kept;
    private long made;
    private int end; // of what was made, in what is kept
    private double turns;
    private int quiet;

    /** The machine of {@code spec}, {@code rate} samples a second [Hz]. */
    Vibration(FanSpec spec, Rotor rotor, RandomStreams random, int rate) {
        this.spec = spec;
        this.rate = rate;
        this.step = 1.0 / rate;
        this.rotor = rotor;
        this.block = new Block(spec.machine().body(), step);
        this.modes = new Modes(Modal.of(spec.machine(), spec.temperature()), block);
        this.lines = new Lines(spec, step, random.stream("lines"));
        this.roar = new Roar(spec.machine(), step, random.stream("mood"));
        var pulse = new BladePulse(spec, lines.stands, step);
        double[] loads = BladeLoads.draw(spec.blades(), spec.bladeScatter(), random.stream("blades"));
        this.blades = new BladeLoads(pulse, loads);
        this.sources = new Sources(spec, rotor, random, step, pulse, loads[0]);
        this.hand = new Hand(step, random.stream("hand"));
        this.contact = new Contact(step);
        this.white = new White(random.noise("noise"));
        this.gravity = new double[] {
            spec.mount().gravityX(), spec.mount().gravityY(), spec.mount().gravityZ(), 0, 0, 0
        };
        this.length = SIZE * (int) Math.ceil(KEPT_SECONDS * rate / SIZE);
        this.kept = new float[6][length];
    }

    private long nanos(long sample) {
        return sample / rate * SECOND + sample % rate * SECOND / rate;
    }

    /** Makes everything that is needed to look at {@code nanos} [ns since start]. */
    void ensure(long nanos) {
        long needed = (long) (nanos * 1e-9 * rate) + AHEAD;
        while (made <= needed) {
            make();
        }
    }

    private void make() {
        long nanos = nanos(made);
        turn(nanos);
        soften(nanos);
        sources.look(nanos);
        quiet = block.speed > 0 || sources.disturbed() ? 0 : quiet + SIZE;
        if (quiet > QUIET_SECONDS * rate) {
            modes.rest();
            for (float[] one : felt) {
                java.util.Arrays.fill(one, 0);
            }
        } else {
            shake();
        }
        end = end < length ? end : 0;
        for (int c = 0; c < 6; c++) {
            System.arraycopy(felt[c], 0, kept[c], end, SIZE);
        }
        end += SIZE;
        made += SIZE;
    }

    /**
     * Renews the modes when the mount has become so much warmer or colder that it counts. All its stiffnesses change alike, so
     * shapes and shares of damping stay, and displacement and velocity of each mode go on.
     */
    private void soften(long nanos) {
        double now = rotor.mountWarmer(nanos);
        if (Math.abs(now - warmer) * spec.machine().body().softening() > STIFFER) {
            warmer = now;
            var softer = new Modes(Modal.of(spec.machine(), spec.temperature() + warmer), block);
            softer.follow(modes);
            modes = softer;
        }
    }

    private void shake() {
        boolean turning = block.speed > STANDSTILL;
        double rough = 0;
        if (block.speed > 0) {
            for (float[] one : block.noise) {
                white.fill(one);
            }
            roar.swell(block);
            rough = spec.roughness() * block.speed * block.speed * sources.roar() * roar.mood();
            roar.add(block, rough);
            lines.add(block, 1);
            blades.add(block, 1);
        }
        sources.add(block, turning);
        block.orders.end(block.wrench);
        modes.run(rough * roar.perSample(), felt);
        double loose = sources.severity(Kind.LOOSE_SENSOR);
        if (loose > 0) {
            contact.pass(loose, felt);
        }
        double shaken = sources.severity(Kind.SHAKEN);
        if (shaken > 0) {
            hand.add(shaken, spec.mount(), felt);
        }
    }

    /** Turns the shaft through the next block. */
    private void turn(long nanos) {
        long end = nanos(made + SIZE);
        rotor.reach(end);
        double before = rotor.omega(nanos);
        double after = rotor.omega(end);
        double each = before * step / (2 * Math.PI);
        double more = (after - before) * step / (2 * Math.PI) / SIZE;
        block.begin();
        block.time = nanos * 1e-9;
        block.omega = 0.5 * (before + after);
        block.speed = block.omega / (2 * Math.PI * spec.nominalSpeed());
        block.torque = rotor.condition.powered(nanos) ? 1 : 0;
        block.turns = turns;
        if (block.speed > 0) {
            block.orders.turn(turns, each, more);
        }
        turns += SIZE * each + 0.5 * SIZE * (SIZE - 1) * more;
        block.endTurns = turns;
    }

    /** Where a sample is kept. */
    private int place(long sample) {
        int at = end - (int) (made - sample);
        return at < 0 ? at + length : at;
    }

    /** Copies the samples from {@code first} on of channel {@code c}. */
    void copy(int c, long first, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = gravity[c] + kept[c][place(first + i)];
        }
    }

    /** Writes the motion {@code part} [0..1) of a sample after {@code sample}. */
    void interpolate(long sample, double part, double[] six) {
        int b = place(sample);
        if (part == 0) {
            for (int i = 0; i < 6; i++) {
                six[i] = gravity[i] + kept[i][b];
            }
            return;
        }
        // Lagrange weights for the samples -1, 0, 1, 2
        double p = part;
        double w0 = -p * (p - 1) * (p - 2) / 6;
        double w1 = (p + 1) * (p - 1) * (p - 2) / 2;
        double w2 = -(p + 1) * p * (p - 2) / 2;
        double w3 = (p + 1) * p * (p - 1) / 6;
        int a = place(Math.max(0, sample - 1));
        int c = place(sample + 1);
        int d = place(sample + 2);
        for (int i = 0; i < 6; i++) {
            float[] k = kept[i];
            six[i] = gravity[i] + w0 * k[a] + w1 * k[b] + w2 * k[c] + w3 * k[d];
        }
    }
}
