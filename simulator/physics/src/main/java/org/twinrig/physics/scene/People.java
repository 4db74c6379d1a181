package org.twinrig.physics.scene;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.Body;
import org.twinrig.physics.Point;
import org.twinrig.physics.Shape;

/**
 * How warm people are and how they look: head, trunk, arms and legs as capsules.
 *
 * <p>Clothes are as warm as the balance of what comes through them and what leaves them to air and room:
 *
 * <pre>  (T_skin − T_cl)/R = h·(T_cl − T_air),  R = 0.155·0.7 m²·K/W,  h = 8.5 W/(m²·K) </pre>
 * with 0.7 clo (shirt, trousers, socks) and h of convection and radiation together: 27 °C in a room of 21 °C, 30 °C in one
 * of 26 °C. Bare skin of face and forearms is 33 and 31.5 °C at 21 °C and changes by a quarter of what the air does,
 * between 30 and 36 °C. Chest and belly are half a kelvin warmer than that mean of clothes, the lower legs as much and
 * more cooler; an estimate. Hair, sweat and thick coats are not modelled.
 *
 * @see "ISO 7730:2005, insulation of clothing ensembles, and P. O. Fanger, Thermal Comfort, 1970"
 */
public final class People {
    /** Of skin and cloth in 8–14 µm [-]. */
    public static final double EMISSIVITY = 0.98;

    private static final double MEAN_SKIN = 306.85; // [K] Fanger: 35.7 °C − 0.028 K·m²/W · 70 W/m²
    private static final double INSULATION = 0.155 * 0.7; // [m²·K/W]
    private static final double LOSS = 8.5; // [W/(m²·K)] 4.5 by radiation, 4 by convection
    private static final double TEMPERATE = 294.15; // [K]
    private static final double FACE = 306.15; // [K] at 21 °C
    private static final double LIMB = 304.65; // [K] at 21 °C
    private static final double FOLLOWS = 0.25; // [-] estimate
    private static final double COLDEST_SKIN = 303.15; // [K]
    private static final double HOTTEST_SKIN = 309.15; // [K]
    private static final double TRUNK_WARMER = 0.5; // [K]
    private static final double THIGH_COOLER = 0.3; // [K]
    private static final double SHANK_COOLER = 0.9; // [K]
    private static final double HEAD_RADIUS = 0.056; // per stature [-]
    private static final double HEAD_LENGTH = 0.03; // of the capsule's line, per stature [-]
    private static final double NECK_RADIUS = 0.034;
    private static final double ARM_RADIUS = 0.027;
    private static final double FOREARM_RADIUS = 0.023;
    private static final double THIGH_RADIUS = 0.045;
    private static final double SHANK_RADIUS = 0.032;
    private static final double HALF_TRUNK = 0.045; // two capsules side by side make the chest broader than deep [-]

    private People() {}

    /** Outside of the clothes [K] in {@code air} [K]. */
    public static double cloth(double air) {
        return (MEAN_SKIN / INSULATION + LOSS * air) / (1 / INSULATION + LOSS);
    }

    /** Face [K] in {@code air} [K]. */
    public static double face(double air) {
        return skin(FACE, air);
    }

    /** Bare forearms and hands [K] in {@code air} [K]. */
    public static double forearm(double air) {
        return skin(LIMB, air);
    }

    /** The person in {@code air} [K]. */
    public static Look of(Person person, double air) {
        var joints = new Joints(person);
        double h = person.stature();
        double cloth = cloth(air);
        var bodies = new ArrayList<Body>();
        add(bodies, joints.place(joints.head), headHigh(joints, h), HEAD_RADIUS * h, face(air));
        limb(bodies, joints, joints.chest, joints.head, NECK_RADIUS * h, face(air));
        for (int side = 0; side < 2; side++) {
            double left = (side == 0 ? HALF_TRUNK : -HALF_TRUNK) * (person.posture() == Posture.FALLEN ? 0.8 : 1);
            var low = joints.place(aside(joints.hips, left));
            var high = joints.place(aside(joints.chest, left));
            add(bodies, low, high, Joints.TRUNK_RADIUS * h, cloth + TRUNK_WARMER);
            limb(bodies, joints, joints.shoulder[side], joints.elbow[side], ARM_RADIUS * h, cloth);
            limb(bodies, joints, joints.elbow[side], joints.hand[side], FOREARM_RADIUS * h, forearm(air));
            limb(bodies, joints, joints.hip[side], joints.knee[side], THIGH_RADIUS * h, cloth - THIGH_COOLER);
            limb(bodies, joints, joints.knee[side], joints.ankle[side], SHANK_RADIUS * h, cloth - SHANK_COOLER);
        }
        return new Look(List.of(), List.of(), bodies);
    }

    private static double skin(double temperate, double air) {
        double kelvin = temperate + FOLLOWS * (air - TEMPERATE);
        return Math.max(COLDEST_SKIN, Math.min(HOTTEST_SKIN, kelvin));
    }

    /** The head's line goes on in the direction from chest to head. */
    private static Point headHigh(Joints joints, double stature) {
        var low = joints.place(joints.head);
        var chest = joints.place(joints.chest);
        double dx = low.x() - chest.x();
        double dy = low.y() - chest.y();
        double dz = low.z() - chest.z();
        double k = HEAD_LENGTH * stature / Math.sqrt(dx * dx + dy * dy + dz * dz);
        return new Point(low.x() + k * dx, low.y() + k * dy, low.z() + k * dz);
    }

    private static double[] aside(double[] joint, double left) {
        return new double[] {joint[0], joint[1] + left, joint[2]};
    }

    private static void limb(
            List<Body> bodies, Joints joints, double[] from, double[] to, double radius, double kelvin) {
        add(bodies, joints.place(from), joints.place(to), radius, kelvin);
    }

    private static void add(List<Body> bodies, Point from, Point to, double radius, double kelvin) {
        bodies.add(new Body.Solid(new Shape.Capsule(from, to, radius), kelvin, EMISSIVITY));
    }
}
