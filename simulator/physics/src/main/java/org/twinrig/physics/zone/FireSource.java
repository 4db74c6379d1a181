package org.twinrig.physics.zone;

import java.util.List;
import org.twinrig.physics.fire.PlumeLaw;

/** Something that burns in a room: what it would do over time with all the air it wants. */
public interface FireSource {
    /** Index of its room. */
    int room();

    /** Place in the room [m]. */
    double x();

    /** Place in the room [m]. */
    double y();

    /** Fills {@code demand} for {@code time} [s]. */
    void at(double time, Demand demand);

    /** Moments [s] at which its demand changes at once or changes its slope. */
    List<Double> breaks();

    /** What a fire would do at one moment with all the air it wants. */
    final class Demand {
        /** True for flames, which need oxygen at once; false for a glowing bed. */
        public boolean flaming;
        /** Heat release rate [W]; nothing else is looked at where this and {@link #mass} are 0. */
        public double heat;
        /** Fuel that turns to gas [kg/s]. */
        public double mass;
        /** Part of the fuel that turns to gas whether the flames can burn it or not [0..1]. */
        public double pyrolysis = 1;
        /** Part of the heat that leaves as radiation [0..1]. */
        public double radiativeFraction;
        /** Height of the burning surface over the floor [m]. */
        public double base;
        /** Diameter of the burning surface [m]. */
        public double diameter;
        /** How much air its plume draws in. */
        public PlumeLaw plume = PlumeLaw.HESKESTAD;
        /** Species given off per mass of fuel that burns, oxygen negative [kg/kg]. */
        public final double[] yields = new double[Mixture.SPECIES];

        /** Becomes like {@code other}. */
        void copy(Demand other) {
            flaming = other.flaming;
            heat = other.heat;
            mass = other.mass;
            pyrolysis = other.pyrolysis;
            radiativeFraction = other.radiativeFraction;
            base = other.base;
            diameter = other.diameter;
            plume = other.plume;
            System.arraycopy(other.yields, 0, yields, 0, yields.length);
        }
    }
}
