package org.twinrig.physics.zone;

import java.util.Arrays;
import java.util.List;

/**
 * Which faces of a room lie on which side of its box ({@link Views}): each face of wall on the bands that it reaches over.
 *
 * <p>A box knows no single walls, so all faces at one height are irradiated alike, wherever in the room they stand. Where
 * the faces are not together as large as a side of the box (a hole in a wall, a room that is none), as much less of it is
 * seen, and what should have struck it strikes the side that it came from: reciprocal, and nothing is lost.
 */
final class Mosaic {
    /** Area of the faces on each side [m²]. */
    final double[] area;
    /** Part of what leaves side i that strikes side j, at i·size + j [0..1]. */
    final double[] factor;

    private final double[][] lies; // area of each face on each side [m²]
    private final double[] whole; // of each face [m²]
    private final int size;

    Mosaic(List<Face> faces, Views views) {
        size = views.size;
        area = new double[size];
        factor = new double[size * size];
        lies = new double[faces.size()][size];
        whole = new double[faces.size()];
        for (int f = 0; f < whole.length; f++) {
            lay(faces.get(f), views, lies[f]);
            for (int i = 0; i < size; i++) {
                area[i] += lies[f][i];
                whole[f] += lies[f][i];
            }
        }
        for (int i = 0; i < size; i++) {
            double own = area[i] / views.area[i];
            double rest = own;
            for (int j = 0; j < size; j++) {
                double exchange = Math.min(own, area[j] / views.area[j]) * views.factor[i * size + j];
                factor[i * size + j] = own > 0 ? exchange / own : 0;
                rest -= exchange;
            }
            factor[i * size + i] += own > 0 ? rest / own : 0;
        }
    }

    private static void lay(Face face, Views views, double[] on) {
        if (face.place() != Face.Place.WALL) {
            on[face.place() == Face.Place.CEILING ? Views.CEILING : Views.FLOOR] = face.area();
            return;
        }
        double rest = face.area();
        for (int i = Views.BAND; i < views.size && face.high() > face.low(); i++) {
            double common = Math.min(face.high(), views.top[i]) - Math.max(face.low(), views.bottom[i]);
            on[i] = face.area() * Math.max(0, common) / (face.high() - face.low());
            rest -= on[i];
        }
        on[views.band(0.5 * (face.low() + face.high()))] += rest; // what sticks out of the room
    }

    /** Area-weighted sum over the faces on side {@code i} of what each face has per area. */
    double sum(int i, double[] each) {
        double sum = 0;
        for (int f = 0; f < whole.length; f++) {
            sum += lies[f][i] * each[f];
        }
        return sum;
    }

    /** Spreads what each side has per area over the faces on it. */
    void spread(double[] sides, double[] each) {
        Arrays.fill(each, 0);
        for (int f = 0; f < whole.length; f++) {
            for (int i = 0; i < size; i++) {
                each[f] += lies[f][i] / whole[f] * sides[i];
            }
        }
    }
}
