package org.twinrig.sensors.lepton35;

import java.util.Arrays;

/**
 * Temperatures of a scene that is not black, is seen through air or a window: what the radiometric parameters of the
 * camera do to its TLinear counts.
 *
 * <pre>  S = τw·τa·(ε·S(T) + (1 − ε)·S(Tbkg)) + τw·(1 − τa)·S(Ta) + ρ·S(Tr) + (1 − τw − ρ)·S(Tw) </pre>
 * solved for T. ε emissivity of the scene, τa and τw transmission of air and window, ρ reflection of the window, each in
 * 1/8192; temperatures of background, air, window and of what the window reflects [0.01 K]; S by {@link FluxScale}. With
 * everything at 8192 and no reflection nothing changes.
 *
 * @see "FLIR, Lepton Software Interface Description Document, RAD flux linear parameters"
 */
final class FluxCorrection {
    private static final int ONE = 8192;

    /** Parameters as the camera starts: all ideal, temperatures of 22 °C as in recorded telemetry. */
    static final int[] IDEAL = {ONE, 29_515, ONE, 29_515, ONE, 29_515, 0, 29_515};

    private static final double CENTI = 100;

    private int[] parameters = IDEAL;
    private Gain gain = Gain.HIGH;
    private double countsPerKelvin;
    private final short[] table = new short[1 << 16];

    /** Corrects {@code counts} of {@code newCountsPerKelvin} [1/K], taken in {@code newGain}, with these parameters. */
    void apply(int[] newParameters, Gain newGain, double newCountsPerKelvin, short[] counts) {
        if (isIdeal(newParameters)) {
            return;
        }
        if (newGain != gain || newCountsPerKelvin != countsPerKelvin || !Arrays.equals(newParameters, parameters)) {
            parameters = newParameters.clone();
            gain = newGain;
            countsPerKelvin = newCountsPerKelvin;
            build();
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] = table[counts[i] & 0xFFFF];
        }
    }

    private static boolean isIdeal(int[] words) {
        return words[0] == IDEAL[0] && words[2] == IDEAL[2] && words[4] == IDEAL[4] && words[6] == 0;
    }

    private void build() {
        var scale = FluxScale.of(gain);
        double emissivity = parameters[0] / (double) ONE;
        double window = parameters[2] / (double) ONE;
        double air = parameters[4] / (double) ONE;
        double reflected = parameters[6] / (double) ONE;
        double through = window * air * emissivity;
        double added = window * air * (1 - emissivity) * scale.counts(parameters[1] / CENTI)
                + window * (1 - air) * scale.counts(parameters[5] / CENTI)
                + reflected * scale.counts(parameters[7] / CENTI)
                + (1 - window - reflected) * scale.counts(parameters[3] / CENTI);
        for (int count = 0; count < table.length; count++) {
            double seen = scale.counts(Math.max(1, count) / countsPerKelvin);
            double kelvin = scale.kelvin((seen - added) / through);
            table[count] = (short) Math.max(0, Math.min(0xFFFF, Math.rint(kelvin * countsPerKelvin)));
        }
    }
}
