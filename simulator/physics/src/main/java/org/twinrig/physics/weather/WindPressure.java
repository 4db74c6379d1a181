package org.twinrig.physics.weather;

/**
 * What the wind presses on the walls of a low house.
 *
 * <pre>  p = Cp(α) · ρ·v²/2 </pre>
 * with v at the height of the eaves and α between wind and the wall's normal; mean over a wall of a house as long as it is
 * wide. For houses of up to three storeys; what shelters them is not modelled but by the {@link Terrain}.
 *
 * @see "M. V. Swami, S. Chandra, Procedures for calculating natural ventilation airflow rates in buildings, Florida Solar
 *     Energy Center FSEC-CR-163-86, 1987"
 */
public final class WindPressure {
    private static final double FACING = 0.6; // [-] Cp of a wall that faces the wind

    private WindPressure() {}

    /** Coefficient Cp [-] of a wall whose normal is {@code angle} [rad] off the direction that the wind comes from. */
    public static double coefficient(double angle) {
        double half = 0.5 * Math.abs(StrictMath.IEEEremainder(angle, 2 * Math.PI));
        double sine = StrictMath.sin(2 * half);
        double cosine = StrictMath.cos(half);
        return FACING
                * StrictMath.log(1.248
                        - 0.703 * StrictMath.sin(half)
                        - 1.175 * sine * sine
                        + 0.769 * cosine
                        + 0.717 * cosine * cosine);
    }

    /** Pressure over that of still air [Pa], {@code azimuth} of the wall's normal from north over east [rad]. */
    public static double on(double azimuth, double direction, double speed, double density) {
        return speed > 0 ? coefficient(azimuth - direction) * 0.5 * density * speed * speed : 0;
    }
}
