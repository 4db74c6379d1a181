package org.twinrig.sensors.fault;

import java.util.Arrays;
import org.twinrig.core.random.RandomStream;
import org.twinrig.physics.VibrationField;

/**
 * The motion of a part that is no longer held tight: fast motion reaches it weakened, as through a low-pass of first
 * order, and it knocks against its seat the harder the more the machine shakes.
 *
 * <pre>  a'(t) = Σ wₖ·a(t − k·Δ) + rattle · s(t) · Σ gⱼ · exp(−(t − tⱼ)/τ) · sin(2π·f·(t − tⱼ))  </pre>
 * wₖ falls by 1/(2π·above), Δ = 1/3200 s, s the standard deviation of the machine's acceleration over that time [m/s²]; one
 * knock in every 20 ms at a drawn moment tⱼ with drawn strength gⱼ along each axis, f = 800 Hz, τ = 2 ms. Times and
 * frequency of the knocks are estimates of ours: small screwed boards ring at some hundred hertz.
 */
final class LooseMount implements VibrationField {
    static final double ABOVE_HZ = 100; // default
    static final double RATTLE = 1; // default

    private static final int AXES = 6;
    private static final int ACCELERATIONS = 3;
    private static final long STEP = 312_500; // [ns] 3200 Hz, the internal rate of a BMI160
    private static final double STEP_SECONDS = STEP * 1e-9;
    private static final double MEMORY = 5; // time constants after which the rest (0.7 %) is left out
    private static final long CELL = 20_000_000; // [ns]
    private static final int CELLS = 1024; // then the knocks come again, after 20 s
    private static final double RING_HZ = 800;
    private static final double RING_SECONDS = 0.002;

    private final VibrationField machine;
    private final SensorFault fault;
    private final double[] weights;
    private final double[][] knocks = new double[CELLS][ACCELERATIONS];
    private final double[] knockSeconds = new double[CELLS]; // after the cell's begin
    private final double[] one = new double[AXES];
    private final double[] squares = new double[ACCELERATIONS];

    LooseMount(VibrationField machine, SensorFault fault, RandomStream random) {
        this.machine = machine;
        this.fault = fault;
        double tau = 1 / (2 * Math.PI * fault.amount("above", ABOVE_HZ));
        weights = new double[1 + (int) Math.ceil(MEMORY * tau / STEP_SECONDS)];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = StrictMath.exp(-k * STEP_SECONDS / tau);
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        for (int cell = 0; cell < CELLS; cell++) {
            knockSeconds[cell] = random.uniform(0, CELL * 1e-9);
            for (int axis = 0; axis < ACCELERATIONS; axis++) {
                knocks[cell][axis] = random.gaussian();
            }
        }
    }

    @Override
    public void motionAt(long timeNanos, double[] six) {
        if (!fault.during(timeNanos)) {
            machine.motionAt(timeNanos, six);
            return;
        }
        Arrays.fill(six, 0);
        Arrays.fill(squares, 0);
        for (int k = 0; k < weights.length; k++) {
            machine.motionAt(Math.max(0, timeNanos - k * STEP), one);
            for (int axis = 0; axis < AXES; axis++) {
                six[axis] += weights[k] * one[axis];
            }
            for (int axis = 0; axis < ACCELERATIONS; axis++) {
                squares[axis] += weights[k] * one[axis] * one[axis];
            }
        }
        double variance = 0;
        for (int axis = 0; axis < ACCELERATIONS; axis++) {
            variance += Math.max(0, squares[axis] - six[axis] * six[axis]);
        }
        rattle(timeNanos, fault.amount("rattle", RATTLE) * Math.sqrt(variance), six);
    }

    private void rattle(long timeNanos, double strength, double[] six) {
        for (long cell = timeNanos / CELL - 1; cell <= timeNanos / CELL; cell++) {
            int drawn = (int) Math.floorMod(cell, (long) CELLS);
            double since = (timeNanos - cell * CELL) * 1e-9 - knockSeconds[drawn];
            if (cell >= 0 && since > 0) {
                double ring = StrictMath.exp(-since / RING_SECONDS) * StrictMath.sin(2 * Math.PI * RING_HZ * since);
                for (int axis = 0; axis < ACCELERATIONS; axis++) {
                    six[axis] += strength * knocks[drawn][axis] * ring;
                }
            }
        }
    }

    @Override
    public double highestHz() {
        return machine.highestHz();
    }

    @Override
    public double shaftHz(long timeNanos) {
        return machine.shaftHz(timeNanos);
    }

    @Override
    public double surfaceTemperature() {
        return machine.surfaceTemperature();
    }
}
