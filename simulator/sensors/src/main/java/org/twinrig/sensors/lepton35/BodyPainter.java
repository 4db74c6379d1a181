package org.twinrig.sensors.lepton35;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinrig.physics.Body;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape;

/**
 * Paints bodies over the picture of the empty room: opaque ones first, each pixel keeping the nearest, then flames and
 * smoke from far to near, as far as what is opaque lets them be seen.
 *
 * <p>Where the rim of a nearer body covers a part of a pixel, the rest shows what was painted before, so opaque bodies
 * come from far to near, too. Clouds that reach into each other are taken one after the other.
 */
final class BodyPainter {
    private final Camera camera;
    private final Sight sight;
    private final int mirror; // axis along which bodies are mirrored, or −1
    private final double plane;
    private final CapsulePainter capsules = new CapsulePainter();
    private final CloudPainter clouds;
    private List<@Nullable RayMask> masks = List.of();
    private double[] away = new double[0];
    private int[] order = new int[0];

    /** Paints bodies as {@code camera} sees them directly. */
    BodyPainter(Camera camera) {
        this(camera, -1, 0);
    }

    /** Paints bodies as they are seen in a mirror across axis {@code mirror} that stands at {@code plane} [m]. */
    BodyPainter(Camera camera, int mirror, double plane) {
        this.camera = camera;
        this.mirror = mirror;
        this.plane = plane;
        this.sight = mirror < 0 ? new Sight(camera) : new Sight(camera, mirror, plane);
        this.clouds = new CloudPainter(camera, sight);
    }

    /** Paints {@code bodies}; {@code ambient} is the band radiance that they reflect [W/(m²·sr)]. */
    void paint(List<Body> bodies, Layers layers, double ambient, Canvas canvas) {
        sort(bodies);
        var kept = new ArrayList<@Nullable RayMask>(bodies.size());
        for (int b = 0; b < bodies.size(); b++) {
            kept.add(b < masks.size() ? masks.get(b) : null);
        }
        for (int n = 0; n < bodies.size(); n++) {
            int b = order[n];
            if (bodies.get(b) instanceof Body.Solid solid) {
                double radiance =
                        solid.emissivity() * BandRadiance.of(solid.temperature()) + (1 - solid.emissivity()) * ambient;
                kept.set(b, paint(solid.shape(), radiance, kept.get(b), layers, canvas));
            }
        }
        for (int n = 0; n < bodies.size(); n++) {
            if (bodies.get(order[n]) instanceof Body.Cloud cloud) {
                clouds.paint(cloud, (Shape.Frustum) mirrored(cloud.shape()), layers, canvas);
            }
        }
        masks = kept;
    }

    private @Nullable RayMask paint(
            Shape original, double radiance, @Nullable RayMask known, Layers layers, Canvas canvas) {
        var shape = mirrored(original);
        if (shape instanceof Shape.Capsule capsule) {
            double[] from = view(capsule.from());
            double[] to = view(capsule.to());
            if (capsules.paint(from, to, capsule.radius(), radiance, sight, layers, canvas)) {
                return null;
            }
        }
        var mask = known != null && known.fits(shape) ? known : new RayMask(shape, camera, sight);
        mask.paint(radiance, layers, canvas);
        return mask;
    }

    /** From far to near, by the distance of their middles. */
    private void sort(List<Body> bodies) {
        int n = bodies.size();
        if (order.length < n) {
            order = new int[n];
            away = new double[n];
        }
        for (int b = 0; b < n; b++) {
            away[b] = away(bodies.get(b));
            int at = b;
            while (at > 0 && away[order[at - 1]] < away[b]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = b;
        }
    }

    private double away(Body body) {
        Shape shape = body instanceof Body.Solid solid ? solid.shape() : ((Body.Cloud) body).shape();
        if (shape instanceof Shape.Capsule capsule) {
            return away(capsule.from(), capsule.to());
        }
        if (shape instanceof Shape.Frustum cone) {
            return away(cone.from(), cone.to());
        }
        var box = (Shape.Box) shape;
        return away(box.low(), box.high());
    }

    private double away(Point one, Point other) {
        var a = mirrored(one);
        var b = mirrored(other);
        double dx = (a.x() + b.x()) / 2 - camera.at().x();
        double dy = (a.y() + b.y()) / 2 - camera.at().y();
        double dz = (a.z() + b.z()) / 2 - camera.at().z();
        return dx * dx + dy * dy + dz * dz;
    }

    private double[] view(Point p) {
        return camera.view(p.x(), p.y(), p.z());
    }

    private Shape mirrored(Shape shape) {
        if (mirror < 0) {
            return shape;
        }
        if (shape instanceof Shape.Capsule capsule) {
            return new Shape.Capsule(mirrored(capsule.from()), mirrored(capsule.to()), capsule.radius());
        }
        if (shape instanceof Shape.Frustum cone) {
            return new Shape.Frustum(mirrored(cone.from()), mirrored(cone.to()), cone.fromRadius(), cone.toRadius());
        }
        var box = (Shape.Box) shape;
        return new Shape.Box(mirrored(box.low()), mirrored(box.high()));
    }

    private Point mirrored(Point p) {
        return switch (mirror) {
            case 0 -> new Point(2 * plane - p.x(), p.y(), p.z());
            case 1 -> new Point(p.x(), 2 * plane - p.y(), p.z());
            case 2 -> new Point(p.x(), p.y(), 2 * plane - p.z());
            default -> p;
        };
    }
}
