package org.twinrig.sensors.lepton35;

/**
 * What a black body radiates between 8 and 14 µm.
 *
 * <pre>  L(T) = ∫ 2·h·c² / (λ⁵·(exp(h·c/(λ·k·T)) − 1)) dλ </pre>
 * L band radiance [W/(m²·sr)], T temperature [K], λ wavelength [m]. Integrated once by Simpson's rule in 32 steps
 * (error below 1e-6 of L), tabulated every 0.5 K from 100 to 2500 K and interpolated linearly (error below 1 mK
 * above 250 K). The camera's own spectral response is taken as flat, as it is not published.
 *
 * @see "M. Planck, Ann. Phys. 309 (1901) 553; constants: CODATA 2018 (exact)"
 */
final class BandRadiance {
    private static final double FIRST = 3.741771852e-16 / Math.PI; // 2hc² [W·m²/sr]
    private static final double SECOND = 1.438776877e-2; // hc/k [m·K]
    private static final double SHORTEST = 8e-6; // [m]
    private static final double LONGEST = 14e-6; // [m]
    private static final int SIMPSON_STEPS = 32;
    private static final double COLDEST = 100; // [K]
    private static final double HOTTEST = 2500; // [K]
    private static final double PER_KELVIN = 2; // entries of the table [1/K]
    private static final double[] TABLE = table();
    private static final float[] SINGLE = singles();

    private BandRadiance() {}

    /** Band radiance [W/(m²·sr)] of a black body at {@code kelvin}, held to 100..2500 K. */
    static double of(double kelvin) {
        double held = kelvin < COLDEST ? COLDEST : kelvin > HOTTEST - 1 ? HOTTEST - 1 : kelvin;
        double at = (held - COLDEST) * PER_KELVIN;
        int i = (int) at;
        return TABLE[i] + (at - i) * (TABLE[i + 1] - TABLE[i]);
    }

    /** The same in single precision and half of the time, for every pixel of a frame. */
    static float single(float kelvin) {
        float held = kelvin < (float) COLDEST
                ? (float) COLDEST
                : kelvin > (float) HOTTEST - 1 ? (float) HOTTEST - 1 : kelvin;
        float at = (held - (float) COLDEST) * (float) PER_KELVIN;
        int i = (int) at;
        return SINGLE[i] + (at - i) * (SINGLE[i + 1] - SINGLE[i]);
    }

    /** Change of the band radiance with temperature [W/(m²·sr·K)]. */
    static double slope(double kelvin) {
        return (of(kelvin + 1) - of(kelvin - 1)) / 2;
    }

    /** Temperature [K] of the black body with band radiance {@code radiance}; the exact inverse of {@link #of}. */
    static double inverse(double radiance) {
        int low = 0;
        int high = TABLE.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (TABLE[middle] <= radiance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return COLDEST + (low + (radiance - TABLE[low]) / (TABLE[high] - TABLE[low])) / PER_KELVIN;
    }

    /** The integral itself [W/(m²·sr)] at {@code kelvin}, in {@code steps} of Simpson's rule (an even number). */
    static double integral(double kelvin, int steps) {
        double width = (LONGEST - SHORTEST) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double wavelength = SHORTEST + i * width;
            double spectral = FIRST
                    / (wavelength * wavelength * wavelength * wavelength * wavelength)
                    / StrictMath.expm1(SECOND / (wavelength * kelvin));
            sum += spectral * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return sum * width / 3;
    }

    private static double[] table() {
        var table = new double[(int) ((HOTTEST - COLDEST) * PER_KELVIN) + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = integral(COLDEST + i / PER_KELVIN, SIMPSON_STEPS);
        }
        return table;
    }

    private static float[] singles() {
        var single = new float[TABLE.length];
        for (int i = 0; i < single.length; i++) {
            single[i] = (float) TABLE[i];
        }
        return single;
    }
}
