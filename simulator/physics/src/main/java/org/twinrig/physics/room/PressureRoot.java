package org.twinrig.physics.room;

/** Finds the one root of a rising function: a bracket that grows from the last root, then the Illinois method. */
final class PressureRoot {
    private static final double ACCURACY = 1e-7; // [Pa], far below what moves any flow visibly
    private static final int MOST = 60; // enough to halve any bracket down to the accuracy

    /** A function that rises with the room's over-pressure [Pa]. */
    interface Equation {
        /** What is left over at {@code overPressure} [Pa]. */
        double residual(double overPressure);
    }

    private PressureRoot() {}

    /** The root near {@code guess}; {@code free} is the over-pressure without any vent [Pa]. */
    static double solve(Equation equation, double guess, double free) {
        double a = guess;
        double fa = equation.residual(a);
        if (fa == 0) {
            return a;
        }
        double reach = Math.max(1e-3, 0.02 * Math.abs(guess));
        double b = a;
        double fb = fa;
        for (int i = 0; i < MOST && fa * fb > 0; i++) {
            a = b;
            fa = fb;
            b = fa > 0 ? b - reach : b + reach;
            if (i == 20) {
                b = free;
            }
            fb = equation.residual(b);
            reach *= 3;
        }
        return illinois(equation, a, fa, b, fb);
    }

    private static double illinois(Equation equation, double first, double f1, double second, double f2) {
        double a = first;
        double fa = f1;
        double b = second;
        double fb = f2;
        for (int i = 0; i < MOST && Math.abs(b - a) > ACCURACY && fb != 0; i++) {
            double c = b - fb * (b - a) / (fb - fa);
            if (!(c > Math.min(a, b) && c < Math.max(a, b))) {
                c = 0.5 * (a + b);
            }
            double fc = equation.residual(c);
            if (fc * fb < 0) {
                a = b;
                fa = fb;
            } else {
                fa *= 0.5;
            }
            b = c;
            fb = fc;
        }
        return b;
    }
}
