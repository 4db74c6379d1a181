package org.twinrig.physics.room;

import java.util.List;

/**
 * Air that is exchanged with the outside besides the openings.
 *
 * @param airChangeRate room volumes of outside air brought in and as much mass of room air taken out below the
 *     ceiling, per second [1/s]; 0.5 air changes an hour are 0.5/3600
 * @param leakageArea cracks, spread evenly over the height [m²]; 0 with no opening makes the room a pressure vessel
 * @param ventilators fans that bring in more, at a speed that follows what their controllers ask for
 * @param blowers fans in ducts, whose flow follows the pressure
 * @param stirring heat of people and things whose everyday motions keep the air mixed [W/m²]: a fire that is much weaker
 *     per floor area makes no layer; {@link #LIVED_IN}, or less in a laboratory that is left alone
 */
public record Ventilation(
        double airChangeRate,
        double leakageArea,
        List<VentilatorSpec> ventilators,
        List<Blower> blowers,
        double stirring) {
    /** Stirring in a lived-in room [W/m²], about what people, lamps and machines give off; estimate. */
    public static final double LIVED_IN = 25;

    public Ventilation {
        ventilators = List.copyOf(ventilators);
        blowers = List.copyOf(blowers);
    }

    /** A lived-in room. */
    public Ventilation(
            double airChangeRate, double leakageArea, List<VentilatorSpec> ventilators, List<Blower> blowers) {
        this(airChangeRate, leakageArea, ventilators, blowers, LIVED_IN);
    }

    /** Without ventilators. */
    public Ventilation(double airChangeRate, double leakageArea) {
        this(airChangeRate, leakageArea, List.of(), List.of());
    }

    /** This many air changes an hour [1/h] and the cracks of an ordinary room, 20 cm². */
    public static Ventilation perHour(double airChanges) {
        return new Ventilation(airChanges / 3600, 0.002);
    }

    /** Nothing gets in or out. */
    public static Ventilation sealed() {
        return new Ventilation(0, 0);
    }
}
