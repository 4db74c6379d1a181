package org.twinrig.sensors.lepton35;

/**
 * From temperature to raw counts and back.
 *
 * <pre>  S = R / (exp(B/T) − F) + O </pre>
 * S counts, T temperature [K]. The constants of the high gain are those that recorded telemetry reports ("external", the
 * part with its lens): its own thresholds of 388 K and 358 K as 9462 and 6938 counts follow from them. Those of the low gain
 * stand in the same recording. Each part has its own; the twin's parts share these.
 *
 * @param r [counts]
 * @param b [K]
 * @param f [-]
 * @param o [counts]
 */
record FluxScale(double r, double b, double f, double o) {
    private static final FluxScale HIGH = new FluxScale(366_303, 1435, 1, 162.247);
    private static final FluxScale LOW = new FluxScale(104_101, 1470, 1, 330.859);

    /** That of {@code gain}. */
    static FluxScale of(Gain gain) {
        return gain == Gain.HIGH ? HIGH : LOW;
    }

    /** Counts of a black body at {@code kelvin} [K]. */
    double counts(double kelvin) {
        return r / (StrictMath.exp(b / kelvin) - f) + o;
    }

    /** Temperature [K] of the black body with {@code counts}; 0 where there is none. */
    double kelvin(double counts) {
        return counts <= o ? 0 : b / StrictMath.log(r / (counts - o) + f);
    }

    /** R, B, F and O as the camera tells them: 32-bit numbers, low word first, B, F and O in thousandths. */
    int[] words() {
        var words = new int[8];
        double[] values = {r, 1000 * b, 1000 * f, 1000 * o};
        for (int i = 0; i < values.length; i++) {
            long value = Math.round(values[i]);
            words[2 * i] = (int) (value & 0xFFFF);
            words[2 * i + 1] = (int) (value >> 16 & 0xFFFF);
        }
        return words;
    }
}
