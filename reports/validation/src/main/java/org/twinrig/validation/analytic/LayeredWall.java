package org.twinrig.validation.analytic;

import java.util.List;
import org.twinrig.physics.zone.BuildingSpec.Sheet;

/**
 * A wall of layers under a temperature that swings as a sine behind it, the room's staying as it is: the transfer matrix
 * of each layer, multiplied.
 *
 * <pre>  Z = [cosh γ, −sinh γ/(k m); −k m sinh γ, cosh γ],  m = √(i ω/a),  γ = m d,  a = k/(ρ c);  film: [1, −1/h; 0, 1] </pre>
 * (T, q) of the one face to those of the other. With the room at constant temperature the heat into it swings by the
 * temperature's swing over |Z₁₂|.
 *
 * @see "ISO 13786:2017, Thermal performance of building components, Dynamic thermal characteristics, 6.2"
 */
final class LayeredWall {
    private static final Complex ONE = new Complex(1, 0);
    private static final Complex ZERO = new Complex(0, 0);

    private final double omega;
    private Complex a = ONE;
    private Complex b = ZERO;
    private Complex c = ZERO;
    private Complex d = ONE;

    private LayeredWall(double omega) {
        this.omega = omega;
    }

    /**
     * What each kelvin of swing outside swings the heat into the room by [W/(m²·K)], its argument being how far it is
     * ahead of the outside.
     *
     * @param sheets from the room outwards
     * @param inner film inside [W/(m²·K)]
     * @param outer film outside [W/(m²·K)]
     * @param period [s]
     */
    static Complex admittance(List<Sheet> sheets, double inner, double outer, double period) {
        var wall = new LayeredWall(2 * Math.PI / period);
        wall.film(outer);
        for (int i = sheets.size() - 1; i >= 0; i--) {
            wall.layer(sheets.get(i));
        }
        wall.film(inner);
        // T_in = a T_out + b q_out and q_in = c T_out + d q_out with T_in = 0: q_in = (c − d a/b) T_out = −T_out/b
        return ONE.over(wall.b).times(new Complex(-1, 0));
    }

    private void film(double h) {
        multiply(ONE, new Complex(-1 / h, 0), ZERO, ONE);
    }

    private void layer(Sheet sheet) {
        double diffusivity = sheet.conductivity() / (sheet.density() * sheet.specificHeat());
        double root = Math.sqrt(omega / (2 * diffusivity)); // √(i x) = (1 + i) √(x/2)
        var m = new Complex(root, root);
        Complex way = m.times(new Complex(sheet.thickness(), 0));
        Complex km = m.times(new Complex(sheet.conductivity(), 0));
        Complex minus = new Complex(-1, 0);
        multiply(
                way.cosh(),
                way.sinh().over(km).times(minus),
                way.sinh().times(km).times(minus),
                way.cosh());
    }

    /** Puts the matrix (e f; g h) to the left of what there is. */
    private void multiply(Complex e, Complex f, Complex g, Complex h) {
        Complex first = e.times(a).plus(f.times(c));
        Complex second = e.times(b).plus(f.times(d));
        Complex third = g.times(a).plus(h.times(c));
        d = g.times(b).plus(h.times(d));
        a = first;
        b = second;
        c = third;
    }

    /** A complex number. */
    record Complex(double re, double im) {
        Complex plus(Complex o) {
            return new Complex(re + o.re, im + o.im);
        }

        Complex times(Complex o) {
            return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
        }

        Complex over(Complex o) {
            double square = o.re * o.re + o.im * o.im;
            return new Complex((re * o.re + im * o.im) / square, (im * o.re - re * o.im) / square);
        }

        Complex cosh() {
            return new Complex(StrictMath.cosh(re) * StrictMath.cos(im), StrictMath.sinh(re) * StrictMath.sin(im));
        }

        Complex sinh() {
            return new Complex(StrictMath.sinh(re) * StrictMath.cos(im), StrictMath.cosh(re) * StrictMath.sin(im));
        }

        double size() {
            return Math.sqrt(re * re + im * im);
        }

        /** Angle, from 0 to 2π. */
        double angle() {
            double angle = StrictMath.atan2(im, re);
            return angle < 0 ? angle + 2 * Math.PI : angle;
        }
    }
}
