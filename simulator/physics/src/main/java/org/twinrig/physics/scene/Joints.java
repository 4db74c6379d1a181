package org.twinrig.physics.scene;

import org.twinrig.physics.Point;

/**
 * Where the joints of a person are, by posture, and from a person's own directions (forward, left, up) to the room's.
 *
 * <p>Segment lengths by stature H: hip at 0.530 H, shoulder 0.818 H, knee 0.285 H, ankle 0.039 H, upper arm 0.186 H,
 * forearm 0.146 H, half shoulder breadth 0.129 H. Angles of walking: thighs ±20°, knees up to 50° in the swing, arms
 * against the legs; double step 0.83 H; all rounded from gait analysis.
 *
 * @see "R. Drillis, R. Contini, Body Segment Parameters, 1966, in D. A. Winter, Biomechanics and Motor Control of Human
 *     Movement"
 */
final class Joints {
    static final double STRIDE = 0.83; // [-] length of a double step per stature
    static final double HIP = 0.530;
    static final double KNEE = 0.285;
    static final double ANKLE = 0.039;
    static final double TRUNK = 0.818 - 0.530; // hip to shoulder
    static final double TRUNK_RADIUS = 0.075; // deep as a chest of 0.26 m with clothes at 1.72 m
    private static final double THIGH = 0.245;
    private static final double SHANK = 0.246;
    private static final double UPPER_ARM = 0.186;
    private static final double FOREARM = 0.16; // to the middle of the hand
    private static final double HEAD_ABOVE = 0.096; // its middle over the shoulders
    private static final double SHOULDER = 0.115; // to the middle of the arm
    private static final double HALF_HIP = 0.05;
    private static final double SEAT = 0.262; // [-] 0.45 m at 1.72 m
    private static final double DIP = 0.015; // [-] how much lower the hips are while walking
    private static final double BOB = 0.013; // [-] how far they go up and down, twice a double step: 4.5 cm in all
    private static final double LEG_SWING = 0.35; // [rad]
    private static final double KNEE_SWING = 0.85; // [rad]

    final double[] head = new double[3];
    final double[] chest = new double[3];
    final double[] hips = new double[3];
    final double[][] shoulder = new double[2][3];
    final double[][] elbow = new double[2][3];
    final double[][] hand = new double[2][3];
    final double[][] hip = new double[2][3];
    final double[][] knee = new double[2][3];
    final double[][] ankle = new double[2][3];

    private final Person person;
    private final double cosine;
    private final double sine;

    Joints(Person person) {
        this.person = person;
        this.cosine = StrictMath.cos(person.heading());
        this.sine = StrictMath.sin(person.heading());
        switch (person.posture()) {
            case STANDING -> upright(0, false);
            case WALKING -> upright(person.stride(), true);
            case SITTING -> sit();
            case LYING -> lie();
            case FALLEN -> fall();
        }
    }

    /** The joint in the room [m]. */
    Point place(double[] joint) {
        double h = person.stature();
        return new Point(
                person.place().x() + h * (cosine * joint[0] - sine * joint[1]),
                person.place().y() + h * (sine * joint[0] + cosine * joint[1]),
                person.place().z() + h * joint[2]);
    }

    private void upright(double stride, boolean walks) {
        trunk(walks ? HIP - DIP + BOB * StrictMath.cos(2 * stride) : HIP, 0);
        for (int side = 0; side < 2; side++) {
            double phase = stride + side * Math.PI;
            double thigh = walks ? LEG_SWING * StrictMath.sin(phase) + 0.05 : 0;
            double forward = walks ? Math.max(0, StrictMath.cos(phase)) : 0;
            double bend = walks ? 0.1 + KNEE_SWING * forward * forward : 0;
            leg(side, thigh, thigh - bend);
            double arm = walks ? -0.9 * LEG_SWING * StrictMath.sin(phase) : 0.05;
            arm(side, arm, arm + (walks ? 0.35 : 0.15));
        }
    }

    private void sit() {
        trunk(SEAT, -0.1);
        for (int side = 0; side < 2; side++) {
            leg(side, Math.PI / 2 - 0.05, 0.1);
            arm(side, 0.35, 1.35);
        }
    }

    private void lie() {
        double up = TRUNK_RADIUS;
        set(hips, 0, 0, up);
        set(chest, TRUNK - 0.06, 0, up);
        set(head, TRUNK + HEAD_ABOVE, 0, up);
        for (int side = 0; side < 2; side++) {
            double left = side == 0 ? 1 : -1;
            set(hip[side], 0, left * HALF_HIP, up);
            set(knee[side], -THIGH, left * 0.06, 0.05);
            set(ankle[side], -THIGH - SHANK, left * 0.07, ANKLE);
            set(shoulder[side], TRUNK, left * SHOULDER, 0.06);
            set(elbow[side], TRUNK - UPPER_ARM, left * (SHOULDER + 0.03), 0.04);
            set(hand[side], TRUNK - UPPER_ARM - FOREARM, left * (SHOULDER + 0.02), 0.035);
        }
    }

    private void fall() {
        double up = TRUNK_RADIUS;
        double drawn = StrictMath.sin(person.stride()) >= 0 ? 1 : -1; // side of the bent leg; the other arm is thrown
        set(hips, 0, 0, up);
        set(chest, TRUNK - 0.07, -0.03 * drawn, up - 0.01);
        set(head, TRUNK + HEAD_ABOVE - 0.02, -0.06 * drawn, 0.06);
        for (int side = 0; side < 2; side++) {
            double left = side == 0 ? 1 : -1;
            boolean bent = left == drawn;
            set(hip[side], 0, left * HALF_HIP, up - 0.01);
            set(knee[side], bent ? 0.06 : -0.24, left * (bent ? 0.28 : 0.08), 0.05);
            set(ankle[side], bent ? -0.17 : -0.48, left * (bent ? 0.35 : 0.09), ANKLE);
            set(shoulder[side], TRUNK - 0.02, left * SHOULDER - 0.03 * drawn, 0.06);
            set(elbow[side], bent ? TRUNK - 0.14 : TRUNK + 0.12, left * (bent ? 0.22 : 0.19), 0.035);
            set(hand[side], bent ? TRUNK : TRUNK + 0.27, left * (bent ? 0.26 : 0.17), 0.03);
        }
    }

    private void trunk(double height, double lean) {
        set(hips, 0, 0, height + 0.02);
        double forward = lean * TRUNK;
        set(chest, forward, 0, height + TRUNK - 0.07);
        set(head, forward * 1.2, 0, height + TRUNK + HEAD_ABOVE);
        for (int side = 0; side < 2; side++) {
            double left = side == 0 ? 1 : -1;
            set(hip[side], 0, left * HALF_HIP, height);
            set(shoulder[side], forward, left * SHOULDER, height + TRUNK - 0.03);
        }
    }

    /** Hangs a leg at its hip; angles of thigh and shank from the vertical, forward [rad]. */
    private void leg(int side, double thigh, double shank) {
        swing(hip[side], thigh, THIGH, knee[side]);
        swing(knee[side], shank, SHANK, ankle[side]);
    }

    /** Hangs an arm at its shoulder, likewise. */
    private void arm(int side, double upper, double lower) {
        swing(shoulder[side], upper, UPPER_ARM, elbow[side]);
        swing(elbow[side], lower, FOREARM, hand[side]);
    }

    private static void swing(double[] from, double angle, double length, double[] to) {
        set(to, from[0] + length * StrictMath.sin(angle), from[1], from[2] - length * StrictMath.cos(angle));
    }

    private static void set(double[] joint, double forward, double left, double up) {
        joint[0] = forward;
        joint[1] = left;
        joint[2] = up;
    }
}
