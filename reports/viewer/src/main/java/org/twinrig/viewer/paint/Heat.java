package org.twinrig.viewer.paint;

import javafx.scene.paint.Color;
import org.twinrig.core.plan.HeatScale;

/** The colours of {@link HeatScale} for the canvas. */
final class Heat {
    /** Temperatures of {@link #COLOURS} [°C]. */
    static final double[] CELSIUS =
            HeatScale.STEPS.stream().mapToDouble(HeatScale.Step::celsius).toArray();

    private static final Color[] COLOURS = HeatScale.STEPS.stream()
            .map(step -> Color.rgb(step.rgb() >> 16, step.rgb() >> 8 & 0xFF, step.rgb() & 0xFF))
            .toArray(Color[]::new);

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
