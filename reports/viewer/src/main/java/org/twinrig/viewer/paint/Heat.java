package org.twinrig.viewer.paint;

import javafx.scene.paint.Color;

/** Colours for the temperature of air, from a comfortable room to a layer that ignites what it touches. */
final class Heat {
    /** Temperatures of {@link #COLOURS} [°C]. */
    static final double[] CELSIUS = {15, 25, 40, 70, 120, 250, 600};

    private static final Color[] COLOURS = {
        Color.web("#dcebfa"),
        Color.web("#eef5ee"),
        Color.web("#fdf0bd"),
        Color.web("#fbc66a"),
        Color.web("#f08a3c"),
        Color.web("#d0342c"),
        Color.web("#5c0f1a")
    };

    private Heat() {}

    /** The colour of air at {@code celsius} [°C]. */
    static Color of(double celsius) {
        if (!(celsius > CELSIUS[0])) {
            return COLOURS[0];
        }
        for (int i = 1; i < CELSIUS.length; i++) {
            if (celsius <= CELSIUS[i]) {
                double share = (celsius - CELSIUS[i - 1]) / (CELSIUS[i] - CELSIUS[i - 1]);
                return COLOURS[i - 1].interpolate(COLOURS[i], share);
            }
        }
        return COLOURS[COLOURS.length - 1];
    }
}
