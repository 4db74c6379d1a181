package org.twinrig.physics.zone;

/**
 * Heating and cooling that hold a room between two temperatures of its air, as well as their power allows.
 *
 * @param room index of the room
 * @param heatTo what it is warmed to at least, over time [K]; 0 for not
 * @param coolTo what it is cooled to at most, over time [K]; very high for not
 * @param heatPower most that it can give [W]
 * @param coolPower most that it can take [W]
 * @param heating how the heat comes into the room
 * @param cooling how it is taken out
 */
public record Conditioner(
        int room,
        BuildingSpec.Ramp heatTo,
        BuildingSpec.Ramp coolTo,
        double heatPower,
        double coolPower,
        Delivery heating,
        Delivery cooling) {
    /** One that heats and cools alike: {@code convective} [0..1] goes to the air at once, the rest is radiant. */
    public Conditioner(
            int room,
            BuildingSpec.Ramp heatTo,
            BuildingSpec.Ramp coolTo,
            double heatPower,
            double coolPower,
            double convective) {
        this(room, heatTo, coolTo, heatPower, coolPower, Delivery.spread(convective), Delivery.spread(convective));
    }

    /**
     * How heat is delivered.
     *
     * @param convective part that goes to the air at once [0..1]; faces take the rest
     * @param face index of the face that takes the rest, as a heated floor; {@link BuildingSpec.Emitter#ALL_FACES} where it
     *     is radiated to all of them
     */
    public record Delivery(double convective, int face) {
        /** All to the air. */
        public static final Delivery AIR = spread(1);

        /** Partly to the air, the rest to all faces. */
        public static Delivery spread(double convective) {
            return new Delivery(convective, BuildingSpec.Emitter.ALL_FACES);
        }

        /** All into face {@code face}. */
        public static Delivery into(int face) {
            return new Delivery(0, face);
        }
    }
}
