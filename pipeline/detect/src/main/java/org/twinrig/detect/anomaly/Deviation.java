package org.twinrig.detect.anomaly;

/**
 * How many standard deviations a number lies from the mean of the numbers before it, at most a given count of them.
 * Its sums are made afresh whenever the memory has gone round once, so that rounding cannot pile up.
 */
final class Deviation {
    private static final int LEAST = 100; // numbers, before which there is no telling

    private final double[] memory;
    private long seen;
    private double origin;
    private double sum;
    private double squares;

    /** Remembers the latest {@code length} numbers. */
    Deviation(int length) {
        this.memory = new double[length];
    }

    /** The deviation of {@code number} [standard deviations]; 0 for the first 100. Then it is remembered. */
    double of(double number) {
        double deviation = seen < LEAST ? 0 : deviation(number);
        remember(number);
        return deviation;
    }

    private double deviation(double number) {
        double count = Math.min(seen, memory.length);
        double mean = sum / count;
        double spread = Math.sqrt(Math.max(0, squares / count - mean * mean));
        double least = 1e-6 * Math.abs(number) + 1e-9; // a flat line may move by its rounding
        return (number - origin - mean) / Math.max(spread, least);
    }

    private void remember(double number) {
        int place = (int) (seen % memory.length);
        if (seen == 0) {
            origin = number;
        }
        if (place == 0 && seen > 0) {
            restart();
        }
        if (seen >= memory.length) {
            double oldest = memory[place] - origin;
            sum -= oldest;
            squares -= oldest * oldest;
        }
        memory[place] = number;
        sum += number - origin;
        squares += (number - origin) * (number - origin);
        seen++;
    }

    private void restart() {
        origin += sum / memory.length;
        sum = 0;
        squares = 0;
        for (double one : memory) {
            sum += one - origin;
            squares += (one - origin) * (one - origin);
        }
    }
}
