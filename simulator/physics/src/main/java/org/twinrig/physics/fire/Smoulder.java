package org.twinrig.physics.fire;

import java.util.List;

/**
 * A smouldering or pyrolysing stage before (or instead of) the flames: little heat, much carbon monoxide and pale smoke.
 *
 * @param rate mass loss over the time since it began [kg/s]
 * @param kind what smoulders
 * @param heater heat of a hot plate or coil beneath, which goes up in the same plume [W]; 0 for none
 */
public record Smoulder(Course rate, Pyrolysis kind, double heater) {
    /** No smouldering stage. */
    public static final Smoulder NONE = new Smoulder(new Course(List.of(0.0), List.of(0.0)), Pyrolysis.UPHOLSTERY, 0);

    /**
     * Mass loss over time, straight between its points, nothing after the last.
     *
     * @param seconds rising times since it began [s]
     * @param kilograms mass loss at each [kg/s]
     */
    public record Course(List<Double> seconds, List<Double> kilograms) {
        public Course {
            seconds = List.copyOf(seconds);
            kilograms = List.copyOf(kilograms);
            if (seconds.isEmpty() || seconds.size() != kilograms.size()) {
                throw new IllegalArgumentException("a course needs as many times (%d) as rates (%d), and one or more"
                        .formatted(seconds.size(), kilograms.size()));
            }
        }

        double at(double time) {
            int last = seconds.size() - 1;
            if (time < seconds.get(0) || time >= seconds.get(last)) {
                return 0;
            }
            int i = 1;
            while (time > seconds.get(i)) {
                i++;
            }
            double span = seconds.get(i) - seconds.get(i - 1);
            double part = span > 0 ? (time - seconds.get(i - 1)) / span : 1;
            return kilograms.get(i - 1) + part * (kilograms.get(i) - kilograms.get(i - 1));
        }
    }

    /** Upholstery whose mass loss rises evenly to {@code peakRate} [kg/s] within {@code seconds} [s], where it ends. */
    public static Smoulder of(double seconds, double peakRate) {
        return of(seconds, peakRate, Pyrolysis.UPHOLSTERY);
    }

    /** The same of another {@code kind}. */
    public static Smoulder of(double seconds, double peakRate, Pyrolysis kind) {
        return new Smoulder(new Course(List.of(0.0, seconds), List.of(0.0, peakRate)), kind, 0);
    }

    /** The same over a heater of {@code watts} [W]. */
    public Smoulder over(double watts) {
        return new Smoulder(rate, kind, watts);
    }

    /** Length of the stage [s]; 0 for none. */
    public double seconds() {
        return rate.seconds().get(rate.seconds().size() - 1);
    }

    /** Rate of mass loss [kg/s] at {@code time} [s] after it began. */
    public double rateAt(double time) {
        return rate.at(time);
    }
}
