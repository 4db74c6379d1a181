package org.twinrig.physics.room;

/** What lies behind a wall, a floor or a ceiling. */
public sealed interface Facing {
    /** Another room, as warm as this one was at the start. */
    Facing NEIGHBOUR = new Neighbour();
    /** The outside: its air, and where the house has a site, its sun, sky and wind. */
    Facing OUTSIDE = new Outside();
    /** Nothing: no heat passes the outer face. */
    Facing ADIABATIC = new Adiabatic();

    /** See {@link #NEIGHBOUR}. */
    record Neighbour() implements Facing {}

    /** See {@link #OUTSIDE}. */
    record Outside() implements Facing {}

    /** See {@link #ADIABATIC}. */
    record Adiabatic() implements Facing {}

    /**
     * The ground.
     *
     * @param temperature [K]
     */
    record Ground(double temperature) implements Facing {}

    /**
     * Another room of the house.
     *
     * @param room its name
     */
    record Next(String room) implements Facing {}
}
