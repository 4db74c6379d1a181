package org.twinrig.physics.fan;

/**
 * Something that goes wrong with a fan.
 *
 * @param kind what
 * @param onsetNanos when it begins [ns since start]
 * @param endNanos when it is over [ns since start]; {@link Long#MAX_VALUE} for never
 * @param growthSeconds time from nothing to full, which is failure [s]; 0 for at once
 * @param severity relative to the reference fault of its kind [-]; 1 is typical
 */
public record FanFault(Kind kind, long onsetNanos, long endNanos, double growthSeconds, double severity) {
    private static final double PIT = 3; // exponent of a pit's growth [-]

    /** A fault that comes at once and stays, of typical severity. */
    public static FanFault of(Kind kind, long onsetNanos) {
        return new FanFault(kind, onsetNanos, Long.MAX_VALUE, 0, 1);
    }

    /** What can go wrong. */
    public enum Kind {
        /** A mass sits on one blade: a force that turns with the shaft and grows with the square of its speed. */
        IMBALANCE("imbalance"),
        /** Bearings whose axes do not meet: once, twice and three times a turn. */
        MISALIGNMENT("misalignment"),
        /** A pitted outer race: impulses at the rate at which balls pass the pit. */
        BEARING("bearing"),
        /** The same by its full name. */
        BEARING_OUTER("bearing-outer"),
        /** A pitted inner race: impulses that swell and fade with each turn of the shaft. */
        BEARING_INNER("bearing-inner"),
        /** A pitted ball: impulses that swell and fade with each turn of the cage. */
        BEARING_BALL("bearing-ball"),
        /** A broken cage: knocks once in its turn. */
        BEARING_CAGE("bearing-cage"),
        /** A blade touches the frame once or more in a turn. */
        BLADE_RUB("blade-rub"),
        /** The end of a blade is gone: its mass and its lift. */
        BROKEN_BLADE("broken-blade"),
        /**
         * Something covers its outlet; the severity is the share that is covered. The flow parts from the blades, roars and
         * shakes below the shaft's frequency.
         */
        BLOCKED("blocked"),
        /** A weak phase of its motor on a rippling supply. */
        ELECTRICAL("electrical"),
        /** The fan sits loose: it lifts, strikes its mount and runs at half orders. */
        LOOSE("loose"),
        /** The sensor sits loose: its contact resonance falls and it rattles. */
        LOOSE_SENSOR("loose-sensor"),
        /** Somebody knocks at it; a disturbance more than a fault. */
        KNOCK("knock"),
        /** Somebody shakes it by hand, 0.5–15 Hz; a disturbance more than a fault. */
        SHAKEN("shaken"),
        /** The floor moves under it; a disturbance more than a fault. */
        FLOOR("floor"),
        /** Dust in its filter; at 1 three times the clean resistance, where filters are changed. */
        FILTER_CLOGGED("filter-clogged", false),
        /** Its supply sags, by 30 % at 1. */
        SUPPLY_LOW("supply-low", false),
        /** Its bearing grips: the motor cannot turn it at 1. */
        SEIZED("seized", false);

        private final String id;
        private final boolean shakes;
        private final boolean inBearing;

        Kind(String id) {
            this(id, true);
        }

        Kind(String id, boolean shakes) {
            this.id = id;
            this.shakes = shakes;
            this.inBearing = id.equals("bearing") || id.startsWith("bearing-");
        }

        /** Whether it shakes the fan; else it is seen in speed, flow, power and warmth. */
        public boolean shakes() {
            return shakes;
        }

        /** Word in scenarios. */
        public String id() {
            return id;
        }

        /** Whether it comes from outside and is felt when the shaft stands still, too. */
        public boolean fromOutside() {
            return this == KNOCK || this == SHAKEN || this == FLOOR;
        }

        /** Whether it can grow by wear: it shakes the fan, and comes neither from outside nor from what blocks its way. */
        public boolean wears() {
            return shakes && !fromOutside() && this != BLOCKED;
        }

        /** Whether it is a pit or a break in a ball bearing. */
        public boolean inBearing() {
            return inBearing;
        }
    }

    /**
     * How far it has come [0..severity] at {@code timeNanos} [ns since start].
     *
     * <p>A pit in a bearing grows with its own size, as each ball that rolls over its edge breaks out more of it:
     * exponentially, by e³ over the time of growth [estimate]. All else grows evenly.
     *
     * @see "M. N. Kotzalas, T. A. Harris, Fatigue failure progression in ball bearings, J. Tribology 123, 2001"
     */
    public double at(long timeNanos) {
        if (timeNanos < onsetNanos || timeNanos >= endNanos) {
            return 0;
        }
        double since = (timeNanos - onsetNanos) * 1e-9;
        return growthSeconds > 0 ? severity * grown(Math.min(1, since / growthSeconds)) : severity;
    }

    private double grown(double share) {
        return kind.inBearing() ? StrictMath.expm1(PIT * share) / StrictMath.expm1(PIT) : share;
    }

    /** Time until it has fully come [s]; 0 when it has, infinite before it begins and after it is over. */
    public double remainingSeconds(long timeNanos) {
        if (timeNanos < onsetNanos || timeNanos >= endNanos) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, growthSeconds - (timeNanos - onsetNanos) * 1e-9);
    }
}
