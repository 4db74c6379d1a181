package org.twinrig.physics.zone;

/**
 * The two layers that an experimenter finds in temperatures over the height of a room.
 *
 * <pre>  z_i = T_l (I1 I2 − H²)/(I1 + I2 T_l² − 2 T_l H),   I1 = ∫ T dz,   I2 = ∫ dz/T,   T_u mean over z_i..H </pre>
 *
 * T_l is the lowest temperature read, T_u and z_i the hot layer's temperature and lower edge: a room of two such layers
 * has the same heat and mass in it.
 *
 * @param interfaceHeight z_i over the floor [m]
 * @param upper T_u [K]
 * @see "M. Janssens, H. C. Tran, Data reduction of room tests for zone model validation, J. Fire Sciences 10, 1992"
 */
public record LayerReduction(double interfaceHeight, double upper) {
    private static final double NOTHING = 1e-6; // [K·m] of difference is none

    /** Of temperatures [K] at the middles of equal parts of {@code height} [m], from the floor up. */
    static LayerReduction of(double[] temperature, double height) {
        double part = height / temperature.length;
        double sum = 0;
        double inverse = 0;
        for (double t : temperature) {
            sum += part * t;
            inverse += part / t;
        }
        double low = temperature[0];
        double spread = sum + inverse * low * low - 2 * low * height;
        double found = spread > NOTHING ? low * (sum * inverse - height * height) / spread : height;
        double split = Math.min(height, Math.max(0, found));
        double above = 0;
        double weights = 0;
        for (int k = 0; k < temperature.length; k++) {
            double share = Math.min(1, Math.max(0, k + 1 - split / part));
            above += share * temperature[k];
            weights += share;
        }
        return new LayerReduction(split, weights > 0 ? above / weights : temperature[temperature.length - 1]);
    }
}
