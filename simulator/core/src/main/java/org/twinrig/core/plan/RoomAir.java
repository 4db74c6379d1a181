package org.twinrig.core.plan;

/**
 * What one sees of the air of a room.
 *
 * @param upper temperature of the hot layer [°C]
 * @param lower temperature below it [°C]
 * @param level height of the foot of the hot layer over the floor [m]
 * @param upperSmoke smoke in the hot layer [g/m³]
 * @param lowerSmoke smoke below it [g/m³]
 */
public record RoomAir(double upper, double lower, double level, double upperSmoke, double lowerSmoke) {
    private static final double LEAST_DIFFERENCE = 0.5; // [K] between the layers, from which one speaks of a hot one
    private static final double EXTINCTION = 8.7; // [m²/g]

    /** True while there is a hot layer that one may speak of in {@code room}. */
    public boolean isLayered(Room room) {
        return upper - lower > LEAST_DIFFERENCE && level < room.size().z();
    }

    /**
     * Share of light that passes from the floor of {@code room} up through its smoke [0..1], after Bouguer; 1 where the
     * smoke is not told. The specific extinction is that of flame-generated smoke, 8.7 m²/g.
     *
     * @see "G. Mulholland, C. Croarkin, Specific extinction coefficient of flame generated smoke, Fire and Materials 24,
     *     2000"
     */
    public double seenThrough(Room room) {
        double smoke = upperSmoke * (room.size().z() - level) + lowerSmoke * level;
        return smoke > 0 ? StrictMath.exp(-EXTINCTION * smoke) : 1;
    }
}
