package org.twinrig.physics.zone;

/** One fire of a building at the moment that is shown. */
public final class FireView {
    private final Blaze fire;

    FireView(Blaze fire) {
        this.fire = fire;
    }

    /** Heat release rate [W]. */
    public double heat() {
        return fire.heat;
    }

    /** Part of it that leaves as radiation [W]. */
    public double radiant() {
        return fire.heat - fire.convective;
    }

    /** Fuel that turns to gas [kg/s]. */
    public double mass() {
        return fire.mass;
    }

    /** Species {@code k} of {@link Mixture} given off [kg/s]. */
    public double gives(int k) {
        return fire.species[k];
    }

    /** Whether flames stand. */
    public boolean flaming() {
        return fire.demand.flaming && fire.heat > 0;
    }

    /** Diameter of the burning surface [m]. */
    public double diameter() {
        return fire.demand.diameter;
    }
}
