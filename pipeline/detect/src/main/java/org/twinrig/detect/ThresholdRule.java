package org.twinrig.detect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The best rule that looks at one number alone: above, or below, a limit is HIGH.
 *
 * @param column number of the row that it looks at
 * @param limit in the column's unit
 * @param above true: HIGH above the limit; false: HIGH at or below it
 */
record ThresholdRule(int column, double limit, boolean above) {
    /** The rule with the highest accuracy on {@code rows}, looked for in {@code columns} of them. */
    static ThresholdRule fit(List<double[]> rows, boolean[] risk, List<Integer> columns) {
        var best = new ThresholdRule(columns.get(0), Double.POSITIVE_INFINITY, true);
        int mostRight = 0;
        int all = count(risk);
        for (int column : columns) {
            var order = new Integer[risk.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingDouble(i -> rows.get(i)[column]));
            int risky = 0; // among the rows at or below the limit
            for (int i = 0; i < order.length; i++) {
                risky += risk[order[i]] ? 1 : 0;
                double value = rows.get(order[i])[column];
                if (i + 1 < order.length && rows.get(order[i + 1])[column] == value) {
                    continue; // no limit lies between equal values
                }
                int rightAbove = (i + 1 - risky) + (all - risky);
                int right = Math.max(rightAbove, risk.length - rightAbove);
                if (right > mostRight) {
                    mostRight = right;
                    best = new ThresholdRule(column, value, rightAbove >= risk.length - rightAbove);
                }
            }
        }
        return best;
    }

    private static int count(boolean[] risk) {
        int count = 0;
        for (boolean one : risk) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** What orders rows by risk: the higher, the riskier. */
    double score(double[] row) {
        return above ? row[column] : -row[column];
    }

    boolean says(double[] row) {
        return above ? row[column] > limit : row[column] <= limit;
    }

    String written() {
        return column + " " + limit + " " + above;
    }

    static ThresholdRule read(String text) {
        String[] words = text.split(" ", -1);
        return new ThresholdRule(
                Integer.parseInt(words[0]), Double.parseDouble(words[1]), Boolean.parseBoolean(words[2]));
    }
}
