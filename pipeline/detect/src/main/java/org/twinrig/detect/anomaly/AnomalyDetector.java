package org.twinrig.detect.anomaly;

import java.util.List;

/** Gives every value of a stream a score when it comes, from the values before it alone. One instance per stream. */
public interface AnomalyDetector {
    /**
     * Scores {@code value}, then learns from it.
     *
     * @return 0 (as ever, or still learning) to 1 (unheard of)
     */
    double score(double value);

    /** A kind of detector, by the name that figures and recordings have for it. */
    enum Kind {
        /** {@link RollingZScore}. */
        Z_SCORE("zScore", "rolling z-score"),
        /** {@link CutForest}. */
        FOREST("forest", "random cut forest");

        private final String word;
        private final String title;

        Kind(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /** Both, in the order of every table. */
        public static List<Kind> all() {
            return List.of(values());
        }

        /** Short name, lowerCamelCase. */
        public String word() {
            return word;
        }

        /** For people. */
        public String title() {
            return title;
        }

        /** A new detector of this kind that has seen nothing. */
        public AnomalyDetector fresh() {
            return this == Z_SCORE ? new RollingZScore() : new CutForest();
        }

        /** What a detector of this kind, watching for {@link Surprise}s, makes of all {@code values}. */
        public double[] scores(double[] values) {
            var detector = fresh();
            var surprise = new Surprise();
            double[] scores = new double[values.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = surprise.of(detector.score(values[i]));
            }
            return scores;
        }
    }
}
