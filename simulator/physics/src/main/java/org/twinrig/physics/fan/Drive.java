package org.twinrig.physics.fan;

import java.util.List;
import java.util.Optional;

/**
 * What turns a fan, what it blows against, and how long it lasts.
 *
 * @param motor its nameplate
 * @param settings what its speed control is told, in order of time; the whole supply before the first
 * @param air what the wheel does with the air, and what stands in its way
 * @param life how it wears out, if it does
 */
public record Drive(Motor motor, List<Setting> settings, Air air, Optional<Life> life) {
    /** The fan of the reference recording in free air: {@link Motor#FAN_24V} with {@link Air#FAN_120MM}. */
    public static final Drive REFERENCE = new Drive(Motor.FAN_24V, List.of(), Air.FAN_120MM, Optional.empty());

    public Drive {
        settings = List.copyOf(settings);
    }

    /** The same drive with this air. */
    public Drive with(Air newAir) {
        return new Drive(motor, settings, newAir, life);
    }

    /** The same drive with this motor. */
    public Drive with(Motor newMotor) {
        return new Drive(newMotor, settings, air, life);
    }

    /** The same drive, controlled like this. */
    public Drive with(List<Setting> newSettings) {
        return new Drive(motor, newSettings, air, life);
    }

    /** The same drive, which wears out. */
    public Drive with(Life newLife) {
        return new Drive(motor, settings, air, Optional.of(newLife));
    }

    /**
     * What the speed control is told from a moment on.
     *
     * @param fromNanos [ns since start]
     * @param share of the supply voltage that its pulses let through [0..1]
     * @param speed that it holds by the share [rad/s]; NaN where the share is fixed
     */
    public record Setting(long fromNanos, double share, double speed) {
        /** A fixed share of the supply voltage [0..1]. */
        public static Setting pulses(long fromNanos, double share) {
            return new Setting(fromNanos, share, Double.NaN);
        }

        /** Holds {@code speed} [rad/s] as long as the supply suffices. */
        public static Setting holding(long fromNanos, double speed) {
            return new Setting(fromNanos, 1, speed);
        }
    }
}
