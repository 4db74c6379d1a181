package org.twinrig.physics.zone;

/**
 * How warm the gas of one room is over its height, around the temperatures of its two layers.
 *
 * <p>Plumes carry heat to the ceiling; around them the gas sinks again and cools as it gives heat to the walls:
 *
 * <pre>  cp · m(z) · dT/dz = 0.7 · L / (H − z_i) </pre>
 *
 * with m [kg/s] what rises at the height z less what leaves above it, L [W] what plumes and flames bring to the hot layer
 * less what the ceiling and the openings take, H height of the room and z_i of the interface. The factor stands for
 * mixing along the height, chosen with the walls and ceilings of the NIST/NRC and PRISME rooms. Under the hot layer the
 * difference to the lower layer dies away over {@value #TAIL} of the room's height, as in Steckler's rooms. The mean over
 * the hot layer is the layer's temperature. Not modelled: differences along the room.
 *
 * @see "W. D. Baines, J. S. Turner, Turbulent buoyant convection from a source in a confined region, J. Fluid Mech. 37,
 *     1969"
 */
final class Stratification {
    private static final int LEVELS = HeightProfile.LEVELS;
    private static final double UNMIXED = 0.7; // [-] see above
    private static final double TAIL = 0.07; // [-] part of the height
    private static final double LEAST = 1; // [K] less difference between the layers is none
    private static final double SMALLEST = 1e-3; // [kg/s]
    private static final double LEAST_KEPT = 0.05; // [-]
    private static final double BAND_OF_OPENING = 0.2; // [-] part of the height from which an opening draws
    private static final int HALVINGS = 30; // to 1e-9 of what is sought
    private static final double AIR_DENSITY = 1.2; // [kg/m³]
    private static final double ROOM_TEMPERATURE = 293; // [K]

    /** At the end of the last step. */
    final HeightProfile now;
    /** At its start. */
    final HeightProfile before;

    private final BuildingSpec.Room room;
    private final int r;
    private final double[] rising = new double[LEVELS];
    private final double[] drop = new double[LEVELS];
    private final double[] fading = new double[LEVELS]; // of the hot layer's difference, under it [0..1]
    private double arrived; // heat that hot streams bring [W]

    Stratification(BuildingSpec.Room room, int r) {
        this.room = room;
        this.r = r;
        this.now = new HeightProfile(room.height());
        this.before = new HeightProfile(room.height());
    }

    /** Follows a building at rest: nothing rises. */
    void rest(Air air) {
        before.copy(now);
        now.twoLayers(air.interfaceHeight[r]);
        now.speed = 0;
    }

    /** Follows the building's state of now. */
    void follow(Balance balance) {
        before.copy(now);
        var air = balance.air;
        double height = room.height();
        double split = air.interfaceHeight[r];
        double warmer = air.upperTemperature[r] - air.lowerTemperature[r];
        balance.sources.rising(r, now.middle, rising);
        double plumes = balance.sources.plumeHeat[r];
        double net = streams(balance, warmer);
        double brought = plumes + arrived;
        now.speed = StrictMath.cbrt(Mixture.GRAVITY * brought / (AIR_DENSITY * Mixture.CP * ROOM_TEMPERATURE * height));
        if (room.kind() == BuildingSpec.Room.Kind.SHAFT || warmer < LEAST || height - split < 0.01 * height) {
            now.twoLayers(split);
            return;
        }
        double lost = Math.max(0, plumes + net + balance.flamesToUpper[r] - balance.rooms[r].ceilingHeat);
        now.kept = brought > 0 ? Math.min(1, Math.max(LEAST_KEPT, 1 - lost / brought)) : 1;
        double slope = UNMIXED * lost / Math.max(height - split, 0.1 * height) / (Mixture.CP * warmer);
        double sum = 0;
        for (int k = LEVELS - 1; k >= 0; k--) {
            drop[k] = sum;
            sum += slope / Math.max(rising[k], SMALLEST) * height / LEVELS;
        }
        fit(split);
    }

    /** Hot streams that come in rise, hot streams that go out let the rest sink; what heat they bring less what they take [W]. */
    private double streams(Balance balance, double warmer) {
        var air = balance.air;
        var s = balance.flows.streams;
        double heat = 0;
        arrived = 0;
        for (int i = 0; i < s.count; i++) {
            double z = s.height[i] - room.floor();
            if (s.from[i] == r && s.upper[i]) {
                heat -= Mixture.CP * s.mass[i] * warmer;
                leaves(s.mass[i], z);
            } else if (s.to[i] == r) {
                double excess = air.temperature(s.from[i], s.upper[i]) - air.lowerTemperature[r];
                if (excess > LEAST) {
                    arrived += Mixture.CP * s.mass[i] * excess;
                    enters(s.mass[i] * Math.min(1, excess / Math.max(warmer, LEAST)), excess, z);
                }
            }
        }
        return heat + arrived;
    }

    private void leaves(double mass, double z) {
        double soft = BAND_OF_OPENING * room.height();
        for (int k = 0; k < LEVELS; k++) {
            rising[k] -= mass * Math.min(1, Math.max(0, 0.5 + (z - now.middle[k]) / soft));
        }
    }

    private void enters(double mass, double excess, double z) {
        double power = Mixture.CP * mass * excess;
        for (int k = 0; k < LEVELS; k++) {
            double rise = now.middle[k] - z;
            rising[k] += rise > 0
                    ? mass + Jets.drawn(mass, power, rise, 0, AIR_DENSITY)
                    : mass * Math.max(0, now.middle[k] / Math.max(z, 1e-3));
        }
    }

    /** Finds the temperature at the top by which the hot layer's mean is the layer's temperature. */
    private void fit(double split) {
        double part = 1 - split / room.height();
        double low = 0;
        double high = 1 + drop[0] + 1 / part;
        double tail = TAIL * room.height();
        double edge = Math.min(split + tail, room.height() - tail);
        int foot = Math.min(LEVELS - 1, (int) (edge / room.height() * LEVELS));
        for (int k = 0; k < LEVELS; k++) {
            double under = edge - now.middle[k];
            fading[k] = under > 0 ? StrictMath.exp(-under / tail) : 1;
            drop[k] = under > 0 ? drop[foot] : drop[k];
        }
        for (int i = 0; i < HALVINGS; i++) {
            double top = 0.5 * (low + high);
            double sum = 0;
            for (int k = 0; k < LEVELS; k++) {
                sum += at(k, top);
            }
            if (sum < part * LEVELS) {
                low = top;
            } else {
                high = top;
            }
        }
        for (int k = 0; k < LEVELS; k++) {
            now.shape[k] = at(k, low);
        }
    }

    private double at(int k, double top) {
        return Math.max(0, top - drop[k]) * fading[k];
    }
}
