package org.twinrig.physics.room;

import java.util.List;
import org.twinrig.physics.Point;
import org.twinrig.physics.zone.Face;
import org.twinrig.physics.zone.RoomView;

/**
 * Light in a room [lx]: daylight through its windows and what its lamps give.
 *
 * <pre>
 *  daylight   E = K · P / Σ A·α
 *  a lamp     E = Φ / (4π·d²) + Φ · (1/Σ A·α − 1/Σ A)
 * </pre>
 * P sunlight that comes in [W], K = 110 lm/W, A and α area [m²] and absorptance [-] of the room's faces, Φ flux of the lamp
 * [lm], d distance to it [m]. Light that comes in is spread over all faces until it is absorbed, as its heat is (the
 * integrating sphere); only a lamp's first ray knows where it comes from, and the sensor is taken to face it. Absorptances
 * for sunlight stand for those for light [A].
 *
 * <p>Not modelled: the sun's disc on the sensor itself, shadows, light from other rooms, from flames, from the street;
 * smoke between. Without a site there is no sun, and daylight is 0.
 *
 * @see "P. J. Littlefair, The luminous efficacy of daylight: a review, Lighting Research and Technology 17, 1985: 105 to
 *     115 lm/W for sun and sky together"
 */
final class RoomLight {
    private static final double EFFICACY = 110; // [lm/W]
    private static final double NEAREST = 0.1; // [m] lamps have a size

    private final List<Lamp> lamps;
    private final RoomView state;
    private final double echo; // Σ over bounces [1/m²]

    RoomLight(RoomSpec spec, List<Face> faces, RoomView state) {
        this.lamps = spec.lamps();
        this.state = state;
        double absorbing = 0;
        double all = 0;
        for (Face face : faces) {
            absorbing += face.area() * face.light().absorptance();
            all += face.area();
        }
        this.echo = 1 / absorbing - 1 / all;
    }

    /** Illuminance at {@code place} [lx], at {@code timeNanos}, at which the room stands. */
    double at(Point place, long timeNanos) {
        double sum = EFFICACY * state.daylight();
        for (Lamp lamp : lamps) {
            double flux = lamp.profile().at(timeNanos) * lamp.flux();
            if (flux > 0) {
                double dx = place.x() - lamp.place().x();
                double dy = place.y() - lamp.place().y();
                double dz = place.z() - lamp.place().z();
                double square = Math.max(NEAREST * NEAREST, dx * dx + dy * dy + dz * dz);
                sum += flux * (1 / (4 * Math.PI * square) + echo);
            }
        }
        return sum;
    }
}
