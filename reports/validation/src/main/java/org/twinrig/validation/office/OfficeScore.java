package org.twinrig.validation.office;

/**
 * A prediction against measured values.
 *
 * @param points compared
 * @param bias mean of predicted less measured [ppm]
 * @param rmse root of the mean square of that [ppm]
 * @param r2 1 − mean square over the variance of the measured values [-]
 */
public record OfficeScore(int points, double bias, double rmse, double r2) {
    static OfficeScore of(double[] measured, double[] predicted) {
        double mean = 0;
        for (double value : measured) {
            mean += value / measured.length;
        }
        double bias = 0;
        double squares = 0;
        double variance = 0;
        for (int i = 0; i < measured.length; i++) {
            double off = predicted[i] - measured[i];
            bias += off / measured.length;
            squares += off * off / measured.length;
            variance += (measured[i] - mean) * (measured[i] - mean) / measured.length;
        }
        return new OfficeScore(measured.length, bias, Math.sqrt(squares), 1 - squares / variance);
    }
}
