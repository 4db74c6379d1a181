package org.twinrig.physics.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinrig.core.random.RandomStreams;

/** Shadows on a window: by hand, by following rays, and the diffuse shares in closed form. */
class ShadedWindowTest {
    private static double lit(Shades shades, double across, double up, double out) {
        double area = 0;
        for (Convex piece : shades.sunlit(3, 2, across, up, out)) {
            area += piece.area();
        }
        return area / 6;
    }

    /** Sun straight in front at 45°: an overhang 1 m deep, 0.5 m above, throws its edge 0.5 m into a window of 2 m. */
    @Test
    void anOverhangByHand() {
        var shades = new Shades(new Shades.Overhang(1, 0.5, 5, 5), Shades.Fin.NONE, Shades.Fin.NONE);
        assertThat(lit(shades, 0, Math.sqrt(0.5), Math.sqrt(0.5))).isCloseTo(0.75, within(1e-12));
        assertThat(lit(shades, 0, 0, 1)).isEqualTo(1);
        assertThat(lit(shades, 0.3, 0.5, -0.8)).isEqualTo(0); // sun behind the wall
    }

    /** The sun 45° to the left: the left fin 0.6 m deep shades 0.6 m of 3 m, the right one nothing. */
    @Test
    void finsByHand() {
        var fin = new Shades.Fin(0.6, 0, 3, 3);
        var shades = new Shades(Shades.Overhang.NONE, fin, fin);
        assertThat(lit(shades, -Math.sqrt(0.5), 0, Math.sqrt(0.5))).isCloseTo(0.8, within(1e-12));
        assertThat(lit(shades, Math.sqrt(0.5), 0, Math.sqrt(0.5))).isCloseTo(0.8, within(1e-12));
        assertThat(lit(shades, 0, 0.4, 0.9)).isEqualTo(1);
    }

    /** Rays from a grid of points on the window, each tested against the three plates. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithRays(long seed) {
        var random = new RandomStreams(seed).stream("shades");
        var shades = new Shades(
                new Shades.Overhang(
                        random.uniform(0, 1.5), random.uniform(0, 0.6), random.uniform(0, 1), random.uniform(0, 1)),
                new Shades.Fin(
                        random.uniform(0, 1.2), random.uniform(0, 0.5), random.uniform(0, 1), random.uniform(0, 1)),
                new Shades.Fin(
                        random.uniform(0, 1.2), random.uniform(0, 0.5), random.uniform(0, 1), random.uniform(0, 1)));
        for (int i = 0; i < 20; i++) {
            double out = random.uniform(0.1, 1);
            double turn = random.uniform(0, 2 * Math.PI);
            double across = Math.sqrt(1 - out * out) * Math.cos(turn);
            double up = Math.sqrt(1 - out * out) * Math.sin(turn);
            int seen = 0;
            int n = 150;
            for (int ix = 0; ix < n; ix++) {
                for (int iy = 0; iy < n; iy++) {
                    seen += free(shades, 3 * (ix + 0.5) / n, 2 * (iy + 0.5) / n, across / out, up / out) ? 1 : 0;
                }
            }
            double rays = seen / (double) (n * n);
            assertThat(lit(shades, across, up, out)).isCloseTo(rays, within(0.008)); // edges fall between grid points
        }
    }

    private static boolean free(Shades shades, double x, double y, double aside, double slope) {
        var roof = shades.overhang();
        if (slope > 0) {
            double depth = (2 + roof.gap() - y) / slope;
            double at = x + aside * depth;
            if (depth < roof.depth() && at > -roof.left() && at < 3 + roof.right()) {
                return false;
            }
        }
        return freeOfFin(shades.left(), -shades.left().gap(), x, y, aside, slope)
                && freeOfFin(shades.right(), 3 + shades.right().gap(), x, y, aside, slope);
    }

    private static boolean freeOfFin(Shades.Fin fin, double place, double x, double y, double aside, double slope) {
        double depth = (place - x) / aside;
        double at = y + slope * depth;
        return !(depth > 0 && depth < fin.depth() && at > -fin.below() && at < 2 + fin.above());
    }

    /**
     * An endless overhang over an endless window is a plane problem: by crossed strings the window sees the plate with
     * F = [(a + b) − (c + d)]/(2 H); the sky's half of its view is ½.
     */
    @Test
    void diffuseShareUnderALongOverhang() {
        double gap = 0.5;
        double depth = 1;
        double height = 2;
        double crossed = Math.hypot(depth, gap) + gap + height;
        double straight = Math.hypot(depth, gap + height) + gap;
        double plate = (crossed - straight) / (2 * height);
        var window = new ShadedWindow(
                0, 3, height, new Shades(new Shades.Overhang(depth, gap, 1e4, 1e4), Shades.Fin.NONE, Shades.Fin.NONE));
        assertThat(window.skyFactor()).isCloseTo(1 - plate / 0.5, within(0.002)); // 7,200 directions
        assertThat(window.groundFactor()).isEqualTo(1);
    }

    @Test
    void diffuseShareBetweenLongFins() {
        double depth = 1;
        double width = 3;
        double crossed = depth + width; // strings from the fin's edge to the window's far edge, and along the window
        double straight = Math.hypot(depth, width);
        double one = (crossed - straight) / (2 * width);
        var fin = new Shades.Fin(depth, 0, 1e4, 1e4);
        var window = new ShadedWindow(1, width, 2, new Shades(Shades.Overhang.NONE, fin, fin));
        assertThat(window.skyFactor()).isCloseTo(1 - 2 * one, within(0.002));
        assertThat(window.groundFactor()).isCloseTo(1 - 2 * one, within(0.002));
    }

    @Test
    void southWindowUnderAnOverhangIsShadedInSummerOnly() {
        var window = new ShadedWindow(Math.PI, 3, 2, Bestest.OVERHANG);
        var june = new Sun(Denver.SITE, Instant.parse("2023-06-21T19:00:00Z"));
        var december = new Sun(Denver.SITE, Instant.parse("2023-12-21T19:00:00Z"));
        june.at(0);
        december.at(0);
        assertThat(window.sunlitFraction(june)).isLessThan(0.1); // 73° high
        assertThat(window.sunlitFraction(december)).isGreaterThan(0.95); // 27° high
    }

    @Test
    void polygonsAreCutWithoutLossOrOverlap() {
        Convex square = Convex.rectangle(0, 0, 1, 1);
        Convex triangle = Convex.of(0.2, -0.5, 0.9, 0.6, -0.3, 0.8);
        List<Convex> rest = square.without(triangle);
        double sum = rest.stream().mapToDouble(Convex::area).sum();
        assertThat(sum + square.intersection(triangle).area()).isCloseTo(1, within(1e-12));
        for (int i = 0; i < rest.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertThat(rest.get(i).intersection(rest.get(k)).area()).isCloseTo(0, within(1e-12));
            }
        }
    }

    @Test
    void negativeMeasuresAreRefused() {
        assertThatThrownBy(() -> new Shades.Overhang(-1, 0, 0, 0))
                .hasMessage("the measures of an overhang are not negative; found -1.0 m");
    }
}
