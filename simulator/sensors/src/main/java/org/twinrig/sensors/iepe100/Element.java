package org.twinrig.sensors.iepe100;

import org.twinrig.core.time.SimTime;
import org.twinrig.physics.VibrationField;
import org.twinrig.physics.fan.AntiAlias;

/**
 * The piezo element with its amplifier: motion to voltage, {@link AntiAlias#INSIDE} times a second.
 *
 * <p>What it loses below: the charge leaks away with one time constant, so that gravity is not seen,
 *
 * <pre>  v = u − l,   dl/dt = (u − l)/τ  </pre>
 *
 * What it gains above: the mass on its spring swells towards its resonance f₀ by 1/(1 − (f/f₀)²), here by a second
 * difference, v′ = v − c·Δ²v with c = (48 kHz/2πf₀)², right to 0.4 % up to 5 kHz. The resonance itself lies above what a
 * machine's motion is known of. Then it stops at full scale.
 */
final class Element {
    private static final double GRAVITY = 9.80665; // standard gravity [m/s²]
    private static final double DISCHARGE = 0.32; // τ [s]: −3 dB at 0.5 Hz [assumed, see Iepe100]
    private static final double RESONANCE = 25_000; // f₀ [Hz] [assumed, see Iepe100]
    private static final double LEAK = -StrictMath.expm1(-1 / (AntiAlias.INSIDE * DISCHARGE)); // in a step [-]
    private static final double STIFF = AntiAlias.INSIDE / (2 * Math.PI * RESONANCE);
    private static final double SWELL = STIFF * STIFF; // c [-]

    private final VibrationField machine;
    private final double[] weights = new double[3]; // of x, y, z [V/(m/s²)]
    private final double[] six = new double[6];
    private double slow = Double.NaN; // l [V]
    private double before; // v, one and two steps ago [V]
    private double earlier;

    /** On {@code machine}, pointing along {@code axis}: 0, 1, 2 for x, y, z. */
    Element(VibrationField machine, int axis, Iepe100Part part) {
        this.machine = machine;
        double along = Iepe100.SENSITIVITY * (1 + part.gain()) / GRAVITY;
        weights[axis] = along;
        weights[(axis + 1) % 3] = along * part.transverse() * StrictMath.cos(part.angle());
        weights[(axis + 2) % 3] = along * part.transverse() * StrictMath.sin(part.angle());
    }

    /** Forgets its last two steps, after which a gap follows; what leaks slowly stays. */
    void pause() {
        before = Double.NaN;
    }

    /** Voltage of step {@code index} less its bias, no later than {@code now} [ns since start] [V]; one step late. */
    double volts(long index, long now) {
        long second = index / AntiAlias.INSIDE * SimTime.SECOND;
        long within = index % AntiAlias.INSIDE * SimTime.SECOND / AntiAlias.INSIDE;
        machine.motionAt(Math.max(0, Math.min(second + within, now)), six);
        double felt = weights[0] * six[0] + weights[1] * six[1] + weights[2] * six[2];
        if (Double.isNaN(slow)) {
            slow = felt; // it has been on its machine for long
            before = Double.NaN;
        }
        slow += LEAK * (felt - slow);
        double v = felt - slow;
        if (Double.isNaN(before)) {
            before = v;
            earlier = v;
        }
        double swollen = before - SWELL * (v - 2 * before + earlier);
        earlier = before;
        before = v;
        return Math.max(-Iepe100.FULL_SCALE, Math.min(Iepe100.FULL_SCALE, swollen));
    }
}
