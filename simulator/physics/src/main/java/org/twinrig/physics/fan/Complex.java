package org.twinrig.physics.fan;

/**
 * A complex number.
 *
 * @param re real part
 * @param im imaginary part
 */
record Complex(double re, double im) {
    static Complex exp(Complex z) {
        double size = StrictMath.exp(z.re);
        return new Complex(size * StrictMath.cos(z.im), size * StrictMath.sin(z.im));
    }

    Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    Complex minus(double real) {
        return new Complex(re - real, im);
    }

    Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    Complex times(double real) {
        return new Complex(real * re, real * im);
    }

    Complex over(Complex other) {
        double norm = other.re * other.re + other.im * other.im;
        return new Complex((re * other.re + im * other.im) / norm, (im * other.re - re * other.im) / norm);
    }

    double size() {
        return Math.sqrt(re * re + im * im);
    }
}
