package org.twinrig.sensors.lepton35;

/** The two sensitivities of the detector, and the limits of what each can measure. */
enum Gain {
    /** Up to 140 °C, with the fine noise. */
    HIGH(413.15, 413.15, 0.035, 1),
    /** Up to 400 °C by the data sheet; counts of 0.01 K in 16 bits end at 382.2 °C already. */
    LOW(655.35, 673.15, 0.150, 2);

    /** Lowest scene temperature, data sheet: −10 °C; a recorded frame reaches −10.95 °C, the twin stops [K]. */
    static final double COLDEST = 263.15;

    /** Highest scene temperature in counts of 0.01 K [K]. */
    final double hottest;
    /** Highest scene temperature where 16 bits reach further: 140 °C and 400 °C, data sheet [K]. */
    final double scaleEnd;
    /**
     * Noise-equivalent temperature difference against a black body at 30 °C [K]: typically 35 mK (below 50 mK) in high
     * gain, data sheet; the figure for low gain is ours.
     */
    final double netd;
    /** Error limits in multiples of those in high gain: ±5 °C or 5 %, and ±10 °C or 10 %, data sheet. */
    final double errorFactor;

    Gain(double hottest, double scaleEnd, double netd, double errorFactor) {
        this.hottest = hottest;
        this.scaleEnd = scaleEnd;
        this.netd = netd;
        this.errorFactor = errorFactor;
    }
}
