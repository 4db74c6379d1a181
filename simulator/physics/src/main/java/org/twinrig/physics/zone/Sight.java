package org.twinrig.physics.zone;

import java.util.Arrays;

/**
 * What a small plate sees of its room: a fan of rays, each with the surface that it strikes and its way there.
 *
 * <p>The rays are spread so that each stands for the same part of the irradiance: over the hemisphere before a plate
 * with the cosine of their angle, over the whole sphere for a body that is irradiated from all sides.
 */
final class Sight {
    private static final int RAYS = 64;
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5)); // [rad]

    private final Enclosure enclosure;
    private final double z;
    private final int[] struck = new int[RAYS];
    private final double[] way = new double[RAYS];
    private final double[] end = new double[RAYS];
    private final double[] from; // part of each side's radiosity that gets here [0..1]
    private double fromUpper; // the same of what the hot layer's black body emits
    private double fromLower;
    private int version = -1; // of the enclosure that these belong to

    /** From {@code (x, y, z)}; {@code normal} of the plate, or nothing for a round body. */
    Sight(Enclosure enclosure, double x, double y, double z, double[] normal) {
        this.enclosure = enclosure;
        this.from = new double[enclosure.views.size];
        var views = enclosure.views;
        double[] place = {inside(x, views.length), inside(y, views.width), inside(z, views.height)};
        this.z = place[2];
        double[] size = {views.length, views.width, views.height};
        var direction = new double[3];
        for (int k = 0; k < RAYS; k++) {
            direct(k, normal, direction);
            trace(k, place, size, direction);
        }
    }

    private static double inside(double x, double size) {
        return Math.min(size * (1 - 1e-9), Math.max(size * 1e-9, x));
    }

    private static void direct(int k, double[] normal, double[] direction) {
        double part = (k + 0.5) / RAYS;
        double cosine = normal.length == 0 ? 1 - 2 * part : Math.sqrt(1 - part);
        double sine = Math.sqrt(1 - cosine * cosine);
        double a = sine * StrictMath.cos(k * GOLDEN);
        double b = sine * StrictMath.sin(k * GOLDEN);
        double[] n = normal.length == 0 ? new double[] {0, 0, 1} : normal;
        double[] u = Math.abs(n[2]) < 0.9 ? new double[] {-n[1], n[0], 0} : new double[] {0, -n[2], n[1]};
        double scale = Math.sqrt(u[0] * u[0] + u[1] * u[1] + u[2] * u[2]);
        for (int i = 0; i < 3; i++) {
            u[i] /= scale;
        }
        double[] v = {n[1] * u[2] - n[2] * u[1], n[2] * u[0] - n[0] * u[2], n[0] * u[1] - n[1] * u[0]};
        double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        for (int i = 0; i < 3; i++) {
            direction[i] = (cosine * n[i] + b * v[i]) / length + a * u[i];
        }
    }

    private void trace(int k, double[] place, double[] size, double[] direction) {
        double nearest = Double.POSITIVE_INFINITY;
        int axis = 0;
        for (int i = 0; i < 3; i++) {
            double gap = direction[i] > 0 ? size[i] - place[i] : place[i];
            double far = Math.abs(direction[i]) > 1e-12 ? gap / Math.abs(direction[i]) : Double.POSITIVE_INFINITY;
            if (far < nearest) {
                nearest = far;
                axis = i;
            }
        }
        way[k] = nearest;
        end[k] = place[2] + nearest * direction[2];
        struck[k] = axis == 2 ? direction[2] > 0 ? Views.CEILING : Views.FLOOR : enclosure.views.band(end[k]);
    }

    /** Irradiance from surfaces and gas [W/m²]; what comes straight from flames is not in it. */
    double irradiance() {
        if (version != enclosure.version()) {
            version = enclosure.version();
            weigh();
        }
        double sum = fromUpper * enclosure.upperPower + fromLower * enclosure.lowerPower;
        for (int i = 0; i < from.length; i++) {
            sum += from[i] * enclosure.radiosity[i];
        }
        return sum;
    }

    /** What each side and each layer adds, with the gas as it is now. */
    private void weigh() {
        Arrays.fill(from, 0);
        fromUpper = 0;
        fromLower = 0;
        double split = enclosure.interfaceHeight;
        for (int k = 0; k < RAYS; k++) {
            double low = Math.min(z, end[k]);
            double high = Math.max(z, end[k]);
            double up =
                    high - low > 1e-9 ? Math.min(1, Math.max(0, (high - split) / (high - low))) : high > split ? 1 : 0;
            double upper = through(enclosure.upperAbsorption * up * way[k]);
            double lower = through(enclosure.lowerAbsorption * (1 - up) * way[k]);
            boolean fromAbove = end[k] > split; // from there through the hot layer first
            from[struck[k]] += upper * lower / RAYS;
            fromUpper += (1 - upper) * (fromAbove ? lower : 1) / RAYS;
            fromLower += (1 - lower) * (fromAbove ? 1 : upper) / RAYS;
        }
    }

    private static double through(double depth) {
        return depth > 1e-6 ? StrictMath.exp(-depth) : 1;
    }

    /** Part of what a point at {@code (dx, dy, dz)} from here radiates hither that both layers let pass [0..1]. */
    double passes(double dx, double dy, double dz) {
        double split = enclosure.interfaceHeight;
        double other = z + dz;
        double high = Math.max(z, other);
        double span = Math.abs(dz);
        double up = span > 1e-9 ? Math.min(1, Math.max(0, (high - split) / span)) : high > split ? 1 : 0;
        double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
        return through((enclosure.upperAbsorption * up + enclosure.lowerAbsorption * (1 - up)) * length);
    }
}
