package org.twinrig.core.convert;

/**
 * The columns {@code co}, {@code lpg} and {@code smoke} that environment boards with an MQ-2 send. All three are made of
 * one number, Rs/R₀, by straight lines in double logarithms:
 *
 * <pre>  value = 10^((y − y₀)/slope + 2.3)  </pre>
 * with (y₀, slope) = (0.72, −0.34) for CO, (0.21, −0.47) for LPG and (0.53, −0.44) for smoke, "ppm". The lines are meant
 * for y = log₁₀(Rs/R₀), which is {@link #DECADES}. The published data set (Environmental Sensor Telemetry) was made with
 * the natural logarithm, {@link #PUBLISHED}; its values are no ppm (0.005 where the curve says 32). As the three columns
 * are one number, predicting one from another is no achievement.
 *
 * @see "G. Stafford, aws-iot-analytics-demo: acquisition code of the boards; drivers of the Hanwei MQ-2 at large"
 */
public enum Mq2Conversion {
    /** Natural logarithm, as in the published data. */
    PUBLISHED {
        @Override
        double logarithm(double ratio) {
            return StrictMath.log(ratio);
        }

        @Override
        double inverse(double y) {
            return StrictMath.exp(y);
        }
    },
    /** Decadic logarithm, as the curves are meant. */
    DECADES {
        @Override
        double logarithm(double ratio) {
            return StrictMath.log10(ratio);
        }

        @Override
        double inverse(double y) {
            return StrictMath.pow(10, y);
        }
    };

    /** Rs/R₀ of an MQ-2 in clean air [-], by which the boards calibrate themselves. */
    public static final double CLEAN_AIR_RATIO = 9.83;

    private static final double ANCHOR = 2.3; // log10 of 200 ppm, where the curves begin
    private static final double CO_AT_ANCHOR = 0.72;
    private static final double CO_SLOPE = -0.34;
    private static final double LPG_AT_ANCHOR = 0.21;
    private static final double LPG_SLOPE = -0.47;
    private static final double SMOKE_AT_ANCHOR = 0.53;
    private static final double SMOKE_SLOPE = -0.44;

    abstract double logarithm(double ratio);

    abstract double inverse(double y);

    /** Column {@code co} from {@code ratio} = Rs/R₀ [-]. */
    public double co(double ratio) {
        return value(ratio, CO_AT_ANCHOR, CO_SLOPE);
    }

    /** Column {@code lpg} from {@code ratio} = Rs/R₀ [-]. */
    public double lpg(double ratio) {
        return value(ratio, LPG_AT_ANCHOR, LPG_SLOPE);
    }

    /** Column {@code smoke} from {@code ratio} = Rs/R₀ [-]. */
    public double smoke(double ratio) {
        return value(ratio, SMOKE_AT_ANCHOR, SMOKE_SLOPE);
    }

    /** Rs/R₀ [-] from column {@code co}. */
    public double ratioFromCo(double co) {
        return inverse(CO_AT_ANCHOR + CO_SLOPE * (StrictMath.log10(co) - ANCHOR));
    }

    /**
     * R₀ [Ω] as the boards find it at power-on: the mean of resistances {@code rsOhm} [Ω] taken in clean air (they take
     * 50, half a second apart) over {@link #CLEAN_AIR_RATIO}.
     */
    public static double calibrate(double... rsOhm) {
        if (rsOhm.length == 0) {
            throw new IllegalArgumentException("a calibration needs at least one resistance");
        }
        double sum = 0;
        for (double ohm : rsOhm) {
            sum += ohm;
        }
        return sum / rsOhm.length / CLEAN_AIR_RATIO;
    }

    private double value(double ratio, double atAnchor, double slope) {
        return StrictMath.pow(10, (logarithm(ratio) - atAnchor) / slope + ANCHOR);
    }
}
