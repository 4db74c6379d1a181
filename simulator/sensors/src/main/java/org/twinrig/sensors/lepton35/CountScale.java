package org.twinrig.sensors.lepton35;

/** What a count of a pixel means. */
enum CountScale {
    /** TLinear, 0.01 K; 16 bits end at 382.2 °C. */
    CENTIKELVIN {
        @Override
        double counts(Gain gain, double kelvin) {
            return 100 * kelvin;
        }

        @Override
        double hottest(Gain gain) {
            return gain.hottest;
        }
    },
    /** TLinear, 0.1 K. */
    DECIKELVIN {
        @Override
        double counts(Gain gain, double kelvin) {
            return 10 * kelvin;
        }

        @Override
        double hottest(Gain gain) {
            return gain.scaleEnd;
        }
    },
    /** TLinear off: 14 bits in proportion to what the detector receives, {@link FluxScale}. */
    RAW {
        @Override
        double counts(Gain gain, double kelvin) {
            return FluxScale.of(gain).counts(kelvin);
        }

        @Override
        double hottest(Gain gain) {
            return gain.scaleEnd;
        }
    };

    /** Counts, not rounded, of a black body at {@code kelvin} [K]. */
    abstract double counts(Gain gain, double kelvin);

    /** Temperature at which counts of {@code gain} stop [K]. */
    abstract double hottest(Gain gain);
}
