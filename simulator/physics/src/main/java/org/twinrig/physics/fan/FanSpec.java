package org.twinrig.physics.fan;

import java.util.List;
import java.util.function.Consumer;

/**
 * A small axial fan with an inertial sensor on its frame; {@link #of} gives the reference fan, the {@code with}
 * methods change it.
 *
 * @param name its name in the scenario
 * @param nominalSpeed shaft speed in free air at the rated voltage [rev/s]; 51 for a 24 V PC fan of 3,060 rpm
 * @param blades number of blades
 * @param imbalance residual imbalance relative to the reference fan's [-]; 1 is healthy
 * @param roughness broadband excitation by air and bearings relative to the reference fan's [-]
 * @param bladeScatter standard deviation of the air loads of single blades, relative [-]; the lines of a machine that was
 *     identified from a recording hold what its own blades differ by, so this comes on top and is 0 for the reference fan
 * @param speedDrift standard deviation of the slow drift of the speed, relative [-]
 * @param machine what shakes and how it is held
 * @param mount how the sensor sits on it
 * @param temperature of its frame when it has run at full speed for long [K]
 * @param runs when it has power, in order of time
 * @param faults what goes wrong, and when
 * @param drive motor, control, air and life
 */
public record FanSpec(
        String name,
        double nominalSpeed,
        int blades,
        double imbalance,
        double roughness,
        double bladeScatter,
        double speedDrift,
        Machine machine,
        Mount mount,
        double temperature,
        List<Run> runs,
        List<FanFault> faults,
        Drive drive) {
    public FanSpec {
        runs = List.copyOf(runs);
        faults = List.copyOf(faults);
    }

    /**
     * A stretch of time with power.
     *
     * @param startNanos [ns since start]; a run that starts at 0 finds the fan already at its speed
     * @param endNanos [ns since start]
     */
    public record Run(long startNanos, long endNanos) {}

    /**
     * Where gravity points and what the sensor's zero errors leave.
     *
     * @param gravityX proper acceleration at rest along the sensor's x [m/s²]
     * @param gravityY along y [m/s²]
     * @param gravityZ along z [m/s²]
     */
    public record Mount(double gravityX, double gravityY, double gravityZ) {
        private static final double GRAVITY = 9.80665; // standard gravity [m/s²]

        /** As on the reference fan: z points down; it reads −1.063 g at rest, zero error of its sensor included. */
        public static final Mount Z_DOWN = new Mount(-0.0006 * GRAVITY, 0.019 * GRAVITY, -1.0628 * GRAVITY);

        /** Upright and without zero error: +1 g on z. */
        public static final Mount LEVEL = new Mount(0, 0, GRAVITY);
    }

    /** The reference fan, running from the beginning and for ever. */
    public static FanSpec of(String name) {
        return new FanSpec(
                name,
                51.0,
                7,
                1,
                1,
                0,
                0.005,
                ReferenceFan.MACHINE,
                Mount.Z_DOWN,
                308.15,
                List.of(new Run(0, Long.MAX_VALUE)),
                List.of(),
                Drive.REFERENCE);
    }

    /** The same fan with power during these runs. */
    public FanSpec withRuns(List<Run> newRuns) {
        return changed(copy -> copy.runs = newRuns);
    }

    /** The same fan with another nominal speed [rev/s]. */
    public FanSpec withSpeed(double newSpeed) {
        return changed(copy -> copy.nominalSpeed = newSpeed);
    }

    /** The same fan with these faults. */
    public FanSpec withFaults(List<FanFault> newFaults) {
        return changed(copy -> copy.faults = newFaults);
    }

    /** The same fan with another residual imbalance and roughness, relative to the reference fan's [-]. */
    public FanSpec withCondition(double newImbalance, double newRoughness) {
        return changed(copy -> {
            copy.imbalance = newImbalance;
            copy.roughness = newRoughness;
        });
    }

    /** The same fan with blades whose air loads differ, standard deviation, relative [-]. */
    public FanSpec withBladeScatter(double newScatter) {
        return changed(copy -> copy.bladeScatter = newScatter);
    }

    /** The same fan with this drive. */
    public FanSpec with(Drive newDrive) {
        return changed(copy -> copy.drive = newDrive);
    }

    /** The same fan with another mechanical side. */
    public FanSpec withMachine(Machine newMachine) {
        return changed(copy -> copy.machine = newMachine);
    }

    /** The same fan with another drift of its speed, standard deviation, relative [-]. */
    public FanSpec withSpeedDrift(double newDrift) {
        return changed(copy -> copy.speedDrift = newDrift);
    }

    /** The same fan with its sensor mounted otherwise. */
    public FanSpec withMount(Mount newMount) {
        return changed(copy -> copy.mount = newMount);
    }

    private FanSpec changed(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.spec(this);
    }

    /** What of a fan can be changed; the only place that names it all. */
    private static final class Copy {
        private double nominalSpeed;
        private double imbalance;
        private double roughness;
        private double bladeScatter;
        private double speedDrift;
        private Machine machine;
        private Mount mount;
        private List<Run> runs;
        private List<FanFault> faults;
        private Drive drive;

        private Copy(FanSpec of) {
            nominalSpeed = of.nominalSpeed;
            imbalance = of.imbalance;
            roughness = of.roughness;
            bladeScatter = of.bladeScatter;
            speedDrift = of.speedDrift;
            machine = of.machine;
            mount = of.mount;
            runs = of.runs;
            faults = of.faults;
            drive = of.drive;
        }

        private FanSpec spec(FanSpec of) {
            return new FanSpec(
                    of.name,
                    nominalSpeed,
                    of.blades,
                    imbalance,
                    roughness,
                    bladeScatter,
                    speedDrift,
                    machine,
                    mount,
                    of.temperature,
                    runs,
                    faults,
                    drive);
        }
    }
}
