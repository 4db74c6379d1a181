package org.twinrig.sensors.lepton35;

/**
 * The way from the camera, or from the mirror that it looks into, to something seen: its heights and its length. Directions
 * and depths are those of {@link Camera#view}; mirrored things are where their mirror images are.
 */
final class Sight {
    private final double eyeHeight;
    private final double[] up;
    private final int mirror; // axis across the mirror, or −1
    private final double plane;
    private final double toPlane;
    private final double[] across;

    /** Height at which the way starts [m]. */
    double from;
    /** Height at which it ends [m]. */
    double to;
    /** Its length [m]. */
    double length;

    /** From the camera itself. */
    Sight(Camera camera) {
        this(camera, -1, 0);
    }

    /** From the mirror across axis {@code mirror} (0, 1, 2 for x, y, z) that stands at {@code plane} [m]. */
    Sight(Camera camera, int mirror, double plane) {
        this.eyeHeight = camera.at().z();
        this.up = camera.axis(2);
        this.mirror = mirror;
        this.plane = plane;
        double eye = mirror == 0
                ? camera.at().x()
                : mirror == 1 ? camera.at().y() : camera.at().z();
        this.toPlane = plane - eye;
        this.across = camera.axis(Math.max(0, mirror));
    }

    /** Looks along (a, b, 1) to {@code depth} [m]. */
    void look(double a, double b, double depth) {
        double norm = Math.sqrt(a * a + b * b + 1);
        double rising = a * up[0] + b * up[1] + up[2];
        from = eyeHeight;
        to = eyeHeight + depth * rising;
        length = depth * norm;
        if (mirror >= 0) {
            double start = toPlane / (a * across[0] + b * across[1] + across[2]);
            from = mirror == 2 ? plane : eyeHeight + start * rising;
            to = mirror == 2 ? 2 * plane - to : to;
            length = Math.max(0, depth - start) * norm;
        }
    }
}
