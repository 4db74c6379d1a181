package org.twinrig.physics.fire;

import java.util.List;

/** Heat that a fire would release with all the air it wants, over the time since its flames appeared. */
public sealed interface HeatRelease {
    /** Heat release rate [W] at {@code seconds} [s] after the first flame. */
    double at(double seconds);

    /** Time after which nothing burns any more [s]. */
    double endSeconds();

    /** Largest heat release rate [W]. */
    double peak();

    /** True: the burning area grows with the heat; false: it is the whole area from the start, as with a burner. */
    boolean spreads();

    /** Times after the first flame [s] at which it changes at once or changes its slope at once. */
    List<Double> breaks();

    /** No flames at all: a fire that only smoulders. */
    static HeatRelease none() {
        return new Curve(List.of(0.0, 0.0), List.of(0.0, 0.0));
    }

    /** Constant {@code watts} [W] for {@code seconds} [s]: a burner. */
    static HeatRelease steady(double watts, double seconds) {
        return new Curve(List.of(0.0, seconds), List.of(watts, watts));
    }

    /** How fast a t-squared fire grows: time to 1055 kW of 600, 300, 150 and 75 s (NFPA 72, NFPA 92). */
    enum Growth {
        SLOW(2.93),
        MEDIUM(11.72),
        FAST(46.9),
        ULTRA_FAST(187.6);

        private final double alpha;

        Growth(double alpha) {
            this.alpha = alpha;
        }

        /** Growth coefficient [W/s²]. */
        public double alpha() {
            return alpha;
        }
    }

    /**
     * Growth with the square of time, a steady stage, a linear decay.
     *
     * <pre>  Q = alpha · t² until peak </pre>
     *
     * @param alpha growth coefficient [W/s²]
     * @param peak [W]
     * @param steadySeconds at the peak [s]
     * @param decaySeconds from the peak to nothing [s]
     */
    record TSquared(double alpha, double peak, double steadySeconds, double decaySeconds) implements HeatRelease {
        private double growthSeconds() {
            return Math.sqrt(peak / alpha);
        }

        @Override
        public double at(double seconds) {
            if (seconds <= 0) {
                return 0;
            }
            double afterGrowth = seconds - growthSeconds();
            if (afterGrowth < 0) {
                return alpha * seconds * seconds;
            }
            double decay = afterGrowth - steadySeconds;
            return decay <= 0 ? peak : decay >= decaySeconds ? 0 : peak * (1 - decay / decaySeconds);
        }

        @Override
        public double endSeconds() {
            return growthSeconds() + steadySeconds + decaySeconds;
        }

        @Override
        public boolean spreads() {
            return true;
        }

        @Override
        public List<Double> breaks() {
            return List.of(0.0, growthSeconds(), growthSeconds() + steadySeconds, endSeconds());
        }
    }

    /**
     * A measured curve, straight between its points, zero before and after.
     *
     * @param seconds times, rising [s]
     * @param watts heat release rate at each [W]
     */
    record Curve(List<Double> seconds, List<Double> watts) implements HeatRelease {
        public Curve {
            seconds = List.copyOf(seconds);
            watts = List.copyOf(watts);
            if (seconds.size() != watts.size() || seconds.size() < 2) {
                throw new IllegalArgumentException("a heat release curve needs two or more points, as many times ("
                        + seconds.size() + ") as powers (" + watts.size() + ")");
            }
        }

        @Override
        public double at(double time) {
            if (time < seconds.get(0) || time > seconds.get(seconds.size() - 1)) {
                return 0;
            }
            int i = 1;
            while (i < seconds.size() - 1 && time > seconds.get(i)) {
                i++;
            }
            double span = seconds.get(i) - seconds.get(i - 1);
            double part = span > 0 ? (time - seconds.get(i - 1)) / span : 1;
            return watts.get(i - 1) + part * (watts.get(i) - watts.get(i - 1));
        }

        @Override
        public double endSeconds() {
            return seconds.get(seconds.size() - 1);
        }

        @Override
        public double peak() {
            return watts.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }

        @Override
        public boolean spreads() {
            return false;
        }

        @Override
        public List<Double> breaks() {
            return seconds;
        }
    }
}
