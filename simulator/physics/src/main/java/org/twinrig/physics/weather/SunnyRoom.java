package org.twinrig.physics.weather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinrig.physics.Point;

/**
 * Where the sun that comes through a window lands in a box-shaped room.
 *
 * <p>Coordinates as in {@link Point}: x along the room's length, y along its width, z up from a floor corner, so that
 * (x, y, z) is right-handed. The sunlit part of the window is carried along the beam to each of the other five surfaces
 * and clipped there; no light is lost between them. The wall's thickness, furniture, and light that is scattered by the
 * glass are not modelled.
 */
public final class SunnyRoom {
    private final double length;
    private final double width;
    private final double height;
    private final double azimuthOfX;

    /**
     * A room of {@code length} × {@code width} × {@code height} [m] whose x axis points to {@code azimuthOfX} (north 0,
     * east π/2) [rad]; its y axis then points to azimuthOfX − π/2.
     */
    public SunnyRoom(double length, double width, double height, double azimuthOfX) {
        if (!(length > 0 && width > 0 && height > 0)) {
            throw new IllegalArgumentException(
                    "a room's measures are positive; found " + length + " × " + width + " × " + height + " m");
        }
        this.length = length;
        this.width = width;
        this.height = height;
        this.azimuthOfX = azimuthOfX;
    }

    /** Where the outer face of the wall {@code side} looks to, from north over east [rad]. */
    public double azimuth(RoomSide side) {
        return switch (side) {
            case X_HIGH -> azimuthOfX;
            case X_LOW -> azimuthOfX + Math.PI;
            case Y_HIGH -> azimuthOfX - Math.PI / 2;
            case Y_LOW -> azimuthOfX + Math.PI / 2;
            case FLOOR, CEILING -> throw new IllegalArgumentException(side + " is no wall; windows are in walls");
        };
    }

    /**
     * A window in a wall of this room.
     *
     * @param side the wall
     * @param along distance of its edge from x = 0 or y = 0 along the wall [m]
     * @param sill height of its lower edge above the floor [m]
     */
    public Opening window(RoomSide side, double along, double sill, double width, double height, Shades shades) {
        double room = side == RoomSide.X_LOW || side == RoomSide.X_HIGH ? this.width : length;
        if (!(along >= 0 && along + width <= room && sill >= 0 && sill + height <= this.height)) {
            throw new IllegalArgumentException(
                    "the window (%s from %s, sill %s, %s × %s m) does not fit into its wall of %s × %s m"
                            .formatted(side, along, sill, width, height, room, this.height));
        }
        return new Opening(side, along, sill, new ShadedWindow(azimuth(side), width, height, shades));
    }

    /** A window at its place in the room's wall. */
    public final class Opening {
        private final RoomSide side;
        private final double along;
        private final double sill;
        private final ShadedWindow window;

        private Opening(RoomSide side, double along, double sill, ShadedWindow window) {
            this.side = side;
            this.along = along;
            this.sill = sill;
            this.window = window;
        }

        /** The window itself. */
        public ShadedWindow window() {
            return window;
        }

        /**
         * The patches that the sun makes in the room; none when it does not shine in.
         *
         * @param sun where it stands
         * @param transmitted power of the beam that comes through a sunlit square metre of the window [W/m²]:
         *     {@link WindowLight#direct} before the window is shaded, or divided by the sunlit fraction
         */
        public List<SunPatch> patches(Sun sun, double transmitted) {
            var patches = new ArrayList<SunPatch>();
            if (window.orientation().cosIncidence(sun) <= 0 || sun.up() <= 0) {
                return patches;
            }
            double sinX = StrictMath.sin(azimuthOfX);
            double cosX = StrictMath.cos(azimuthOfX);
            var beam = new Point( // where the light goes, in the room's coordinates
                    -(sun.east() * sinX + sun.north() * cosX), -(-sun.east() * cosX + sun.north() * sinX), -sun.up());
            for (Convex piece : window.sunlit(sun)) {
                List<Point> corners = inRoom(piece);
                for (RoomSide target : RoomSide.values()) {
                    if (target != side) {
                        land(target, corners, beam, transmitted).ifPresent(patches::add);
                    }
                }
            }
            return patches;
        }

        /** Corners of a piece of the window in the room's coordinates. */
        private List<Point> inRoom(Convex piece) {
            var corners = new ArrayList<Point>();
            boolean mirrored = side == RoomSide.X_LOW || side == RoomSide.Y_HIGH; // right outside is towards 0
            for (int i = 0; i < piece.corners(); i++) {
                double u = along + (mirrored ? window.width() - piece.x(i) : piece.x(i));
                double z = sill + piece.y(i);
                corners.add(
                        switch (side) {
                            case X_LOW -> new Point(0, u, z);
                            case X_HIGH -> new Point(length, u, z);
                            case Y_LOW -> new Point(u, 0, z);
                            default -> new Point(u, width, z);
                        });
            }
            return corners;
        }

        private Optional<SunPatch> land(RoomSide target, List<Point> corners, Point beam, double transmitted) {
            double speed = component(target, beam);
            boolean high = target == RoomSide.CEILING || target == RoomSide.X_HIGH || target == RoomSide.Y_HIGH;
            if ((high ? speed : -speed) < 1e-12) { // the light goes away from this side
                return Optional.empty();
            }
            var flat = new double[2 * corners.size()];
            for (int i = 0; i < corners.size(); i++) {
                Point p = corners.get(i);
                double way = (level(target) - component(target, p)) / speed;
                var hit = new Point(p.x() + way * beam.x(), p.y() + way * beam.y(), p.z() + way * beam.z());
                flat[2 * i] = first(target, hit);
                flat[2 * i + 1] = second(target, hit);
            }
            Convex patch = Convex.of(flat).intersection(Convex.rectangle(0, 0, firstEnd(target), secondEnd(target)));
            double area = patch.area();
            if (!(area > 0)) {
                return Optional.empty();
            }
            double through = area * Math.abs(speed / component(side, beam)); // of the window's area
            var places = new ArrayList<Point>();
            for (int i = 0; i < patch.corners(); i++) {
                places.add(place(target, patch.x(i), patch.y(i)));
            }
            return Optional.of(new SunPatch(target, places, area, transmitted * through));
        }
    }

    private double level(RoomSide side) {
        return switch (side) {
            case FLOOR, X_LOW, Y_LOW -> 0;
            case CEILING -> height;
            case X_HIGH -> length;
            case Y_HIGH -> width;
        };
    }

    private static double component(RoomSide side, Point p) {
        return switch (side) {
            case FLOOR, CEILING -> p.z();
            case X_LOW, X_HIGH -> p.x();
            case Y_LOW, Y_HIGH -> p.y();
        };
    }

    // Plane coordinates of a surface: (x, y) on floor and ceiling, (y, z) or (x, z) on walls.
    private static double first(RoomSide side, Point p) {
        return side == RoomSide.X_LOW || side == RoomSide.X_HIGH ? p.y() : p.x();
    }

    private static double second(RoomSide side, Point p) {
        return side == RoomSide.FLOOR || side == RoomSide.CEILING ? p.y() : p.z();
    }

    private double firstEnd(RoomSide side) {
        return side == RoomSide.X_LOW || side == RoomSide.X_HIGH ? width : length;
    }

    private double secondEnd(RoomSide side) {
        return side == RoomSide.FLOOR || side == RoomSide.CEILING ? width : height;
    }

    private Point place(RoomSide side, double a, double b) {
        return switch (side) {
            case FLOOR -> new Point(a, b, 0);
            case CEILING -> new Point(a, b, height);
            case X_LOW -> new Point(0, a, b);
            case X_HIGH -> new Point(length, a, b);
            case Y_LOW -> new Point(a, 0, b);
            case Y_HIGH -> new Point(a, width, b);
        };
    }
}
