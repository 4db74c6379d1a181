package org.twinrig.validation;

/**
 * How far predictions lie from measurements, as the validation guides of CFAST and FDS compute it.
 *
 * <pre>  u² = Σ w (ln M/E − mean)² / (Σ w − 1),   σ_M = √(u² − σ_E²),   bias = exp(mean ln(M/E) + σ_M²/2 − σ_E²/2) </pre>
 *
 * The weights w let ten equally wide bins of the measured value count equally, so that sparse data matter as much as
 * dense ones. σ_E is limited to u/√2, as there.
 *
 * @param points pairs
 * @param sigmaE relative standard deviation of the experiments [-]
 * @param sigmaM relative standard deviation of the model [-]
 * @param bias factor by which the model predicts too much [-]
 * @see "K. B. McGrattan, B. Toman, Quantifying the predictive uncertainty of complex numerical models, Metrologia 48,
 *     2011"
 */
record Statistics(int points, double sigmaE, double sigmaM, double bias) {
    private static final int BINS = 10;

    /** Of {@code predicted} against {@code measured}, all positive, with the experiments' {@code sigmaE}. */
    static Statistics of(double[] measured, double[] predicted, double sigmaE) {
        int n = measured.length;
        double[] weight = weights(measured);
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            sum += weight[i];
            mean += weight[i] * StrictMath.log(predicted[i] / measured[i]);
        }
        mean /= sum;
        double square = 0;
        for (int i = 0; i < n; i++) {
            double off = StrictMath.log(predicted[i] / measured[i]) - mean;
            square += weight[i] * off * off;
        }
        double u = n > 1 ? Math.sqrt(square / (sum - 1)) : 0;
        double experiments = Math.min(u / Math.sqrt(2), sigmaE);
        double model = Math.sqrt(Math.max(0, u * u - experiments * experiments));
        double bias = StrictMath.exp(mean + 0.5 * model * model - 0.5 * experiments * experiments);
        return new Statistics(n, experiments, model, bias);
    }

    private static double[] weights(double[] measured) {
        double greatest = 0;
        for (double value : measured) {
            greatest = Math.max(greatest, value);
        }
        var count = new int[BINS];
        var bin = new int[measured.length];
        double width = greatest / BINS;
        for (int i = 0; i < measured.length; i++) {
            while (bin[i] < BINS - 1 && measured[i] > (bin[i] + 1) * width) { // a bin holds its upper border
                bin[i]++;
            }
            count[bin[i]]++;
        }
        var weight = new double[measured.length];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = (double) measured.length / count[bin[i]];
        }
        return weight;
    }

    /** Mean of ln(M/E), every pair counting once. */
    static double meanLog(double[] measured, double[] predicted) {
        double sum = 0;
        for (int i = 0; i < measured.length; i++) {
            sum += StrictMath.log(predicted[i] / measured[i]);
        }
        return sum / measured.length;
    }

    /** Standard deviation of ln(M/E), every pair counting once. */
    static double deviationOfLog(double[] measured, double[] predicted) {
        double mean = meanLog(measured, predicted);
        double sum = 0;
        for (int i = 0; i < measured.length; i++) {
            double off = StrictMath.log(predicted[i] / measured[i]) - mean;
            sum += off * off;
        }
        return Math.sqrt(sum / measured.length);
    }
}
