package org.twinrig.physics.zone;

import java.util.List;

/** What volume a fan moves against a pressure. */
public sealed interface FanCurve {
    /** Volume flow [m³/s] against {@code back} [Pa] at a share {@code speed} of full speed [0..1]; negative when it is blown back. */
    double flow(double back, double speed);

    /** How much less it moves per pressure [m³/(s·Pa)]; never negative. */
    double slope(double back, double speed);

    /**
     * A flow that falls straight to nothing between two pressures, as CFAST has it; {@code speed} is taken as a share of the
     * flow.
     *
     * @param free volume flow without back-pressure [m³/s]
     * @param low back-pressure from which the flow falls [Pa]
     * @param high back-pressure that stops it [Pa]
     */
    record Cut(double free, double low, double high) implements FanCurve {
        @Override
        public double flow(double back, double speed) {
            return speed * free * Math.min(1, Math.max(0, (high - back) / (high - low)));
        }

        @Override
        public double slope(double back, double speed) {
            return back > low && back < high ? speed * free / (high - low) : 0;
        }
    }

    /**
     * The curve of a real fan, straight between its points and on beyond them, so that a fire's pressure can blow it back or
     * help it. By the fan laws the flow follows the speed and the pressure its square; a wheel that stands lets nothing pass.
     *
     * @param pressures rising [Pa]; the first may be 0, the last that at which it moves nothing
     * @param flows falling, one for each pressure [m³/s]
     * @see "ASHRAE Handbook, HVAC Systems and Equipment, chapter Fans (fan laws)"
     */
    record Points(double[] pressures, double[] flows) implements FanCurve {
        private static final double STANDS = 0.01; // share of full speed

        /** Straight from {@code free} [m³/s] at no pressure to nothing at {@code shutOff} [Pa]. */
        public static Points straight(double free, double shutOff) {
            return new Points(new double[] {0, shutOff}, new double[] {free, 0});
        }

        @Override
        public double flow(double back, double speed) {
            if (speed < STANDS) {
                return 0;
            }
            double full = back / (speed * speed);
            int i = piece(full);
            return speed * (flows[i] - (full - pressures[i]) * steepness(i));
        }

        @Override
        public double slope(double back, double speed) {
            return speed < STANDS ? 0 : steepness(piece(back / (speed * speed))) / speed;
        }

        private int piece(double pressure) {
            int i = 0;
            while (i < pressures.length - 2 && pressure > pressures[i + 1]) {
                i++;
            }
            return i;
        }

        private double steepness(int i) {
            return (flows[i] - flows[i + 1]) / (pressures[i + 1] - pressures[i]);
        }
    }

    /** A fan that is a machine of its own: its speed is what its motor makes of the pressure, step by step. */
    non-sealed interface Driven extends FanCurve {
        /** Longest step of the building that it can follow [s]. */
        double longest();

        /**
         * The building has moved on by a step, through which it moved the air at the speed of the step's start.
         *
         * @param time end of the step [s]
         * @param step its length [s]
         * @param back pressure of the place that it blows to over that of the one it draws from, at the end [Pa]
         * @param drawn temperature of the air that it draws, at the end [K]
         */
        void follow(double time, double step, double back, double drawn);

        /** Moments [s] at which it is switched. */
        List<Double> breaks();
    }
}
