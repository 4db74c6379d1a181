package org.twinrig.physics.fan;

/**
 * Something that goes wrong with a fan.
 *
 * @param kind what
 * @param onsetNanos when it begins [ns since start]
 * @param endNanos when it is over [ns since start]; {@link Long#MAX_VALUE} for never
 * @param growthSeconds time from nothing to full [s]; 0 for at once
 * @param severity relative to the reference fault of its kind [-]; 1 is typical
 */
public record FanFault(Kind kind, long onsetNanos, long endNanos, double growthSeconds, double severity) {
    /** A fault that comes at once and stays, of typical severity. */
    public static FanFault of(Kind kind, long onsetNanos) {
        return new FanFault(kind, onsetNanos, Long.MAX_VALUE, 0, 1);
    }

    /** What can go wrong. */
    public enum Kind {
        /** A mass sits on one blade: the shaft line grows. */
        IMBALANCE("imbalance"),
        /** A pitted bearing: trains of impacts at the rate at which balls pass the pit. */
        BEARING("bearing"),
        /** A blade touches the frame once or more in a turn. */
        BLADE_RUB("blade-rub"),
        /** The fan sits loose: it rattles, strikes its mount and runs at half orders. */
        LOOSE("loose"),
        /** Somebody shakes it by hand, 0.5–15 Hz; a disturbance more than a fault. */
        SHAKEN("shaken"),
        /** Dust in its filter; at 1 three times the clean resistance, where filters are changed. */
        FILTER_CLOGGED("filter-clogged", false),
        /** Something covers its outlet; the severity is the share that is covered. */
        BLOCKED("blocked", false),
        /** Its supply sags, by 30 % at 1. */
        SUPPLY_LOW("supply-low", false),
        /** Its bearing grips: the motor cannot turn it at 1. */
        SEIZED("seized", false);

        private final String id;
        private final boolean shakes;

        Kind(String id) {
            this(id, true);
        }

        Kind(String id, boolean shakes) {
            this.id = id;
            this.shakes = shakes;
        }

        /** Whether it shakes the fan; else it is seen in speed, flow, power and warmth. */
        public boolean shakes() {
            return shakes;
        }

        /** Word in scenarios. */
        public String id() {
            return id;
        }
    }

    /** How far it has come [0..severity] at {@code timeNanos} [ns since start]. */
    public double at(long timeNanos) {
        if (timeNanos < onsetNanos || timeNanos >= endNanos) {
            return 0;
        }
        double since = (timeNanos - onsetNanos) * 1e-9;
        return growthSeconds > 0 ? severity * Math.min(1, since / growthSeconds) : severity;
    }
}
