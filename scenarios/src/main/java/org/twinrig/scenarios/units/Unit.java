package org.twinrig.scenarios.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One way to write a quantity: {@code SI value = (number + offset) · factor}.
 *
 * @param kind what it measures
 * @param symbol how it is written first
 * @param aliases other spellings
 * @param factor SI units in one of it
 * @param offset added to the number before {@code factor}; only temperatures have one
 */
public record Unit(Kind kind, String symbol, List<String> aliases, double factor, double offset) {
    private static final double STANDARD_GRAVITY = 9.80665; // [m/s²], CGPM 1901
    private static final double CELSIUS_ZERO = 273.15; // [K]
    private static final double TURN = 2 * Math.PI; // [rad]
    private static final double HOUR = 3600; // [s]
    private static final double BEL = StrictMath.log(10); // [-] nepers of power

    private static final List<Unit> TABLE = List.of(
            unit(Kind.LENGTH, 1, "m", "metre", "metres", "meter", "meters"),
            unit(Kind.LENGTH, 0.01, "cm"),
            unit(Kind.LENGTH, 0.001, "mm"),
            unit(Kind.AREA, 1, "m²", "m2"),
            unit(Kind.AREA, 1e-4, "cm²", "cm2"),
            unit(Kind.POWER, 1, "W"),
            unit(Kind.POWER, 1e3, "kW"),
            unit(Kind.POWER, 1e6, "MW"),
            unit(Kind.ENERGY, 1, "J"),
            unit(Kind.ENERGY, 1e3, "kJ"),
            unit(Kind.ENERGY, 1e6, "MJ"),
            unit(Kind.FIRE_GROWTH, 1e3, "kW/s²", "kW/s2"),
            unit(Kind.FIRE_GROWTH, 1, "W/s²", "W/s2"),
            unit(Kind.DURATION, 1, "s", "sec", "second", "seconds"),
            unit(Kind.DURATION, 60, "min", "minute", "minutes"),
            unit(Kind.DURATION, HOUR, "h", "hour", "hours"),
            unit(Kind.DURATION, 24 * HOUR, "d", "day", "days"),
            unit(Kind.DURATION, 1e-3, "ms"),
            new Unit(Kind.TEMPERATURE, "°C", List.of("degC", "C", "℃"), 1, CELSIUS_ZERO),
            unit(Kind.TEMPERATURE, 1, "K"),
            unit(Kind.TEMPERATURE_DIFFERENCE, 1, "K"),
            unit(Kind.FRACTION, 0.01, "%", "percent"),
            unit(Kind.NUMBER, 1, ""),
            unit(Kind.NUMBER, 0.01, "%"),
            unit(Kind.CONCENTRATION, 1e-6, "ppm"),
            unit(Kind.CONCENTRATION, 1e-9, "ppb"),
            unit(Kind.CONCENTRATION, 0.01, "%", "vol%"),
            unit(Kind.ROTATION, TURN / 60, "rpm", "1/min", "r/min"),
            unit(Kind.ROTATION, TURN, "Hz"),
            unit(Kind.ROTATION, 1, "rad/s"),
            unit(Kind.AIR_CHANGE, 1 / HOUR, "1/h", "/h", "ach"),
            unit(Kind.MASS, 1, "kg"),
            unit(Kind.MASS, 1e-3, "g", "gram", "grams"),
            unit(Kind.INERTIA, 1, "kg·m²", "kg·m2"),
            unit(Kind.INERTIA, 1e-7, "g·cm²", "g·cm2"),
            unit(Kind.MASS_FLOW, 1, "kg/s"),
            unit(Kind.MASS_FLOW, 1e-3, "g/s"),
            unit(Kind.MASS_FLOW, 1e-6, "mg/s"),
            unit(Kind.VOLUME_FLOW, 1, "m³/s", "m3/s"),
            unit(Kind.VOLUME_FLOW, 1 / HOUR, "m³/h", "m3/h"),
            unit(Kind.VOLUME_FLOW, 1e-3, "l/s"),
            unit(Kind.ANGLE, TURN / 360, "°", "deg"),
            unit(Kind.ANGLE, 1, "rad"),
            unit(Kind.FREQUENCY, 1, "Hz"),
            unit(Kind.FREQUENCY, 1e3, "kHz"),
            unit(Kind.SPEED, 1, "m/s"),
            unit(Kind.SPEED, 1 / 3.6, "km/h"),
            unit(Kind.SPEED, 1e-3, "mm/s"),
            unit(Kind.HEAT_FLUX, 1, "W/m²", "W/m2"),
            unit(Kind.HEAT_FLUX, 1e3, "kW/m²", "kW/m2"),
            unit(Kind.ACCELERATION, 1, "m/s²", "m/s2"),
            unit(Kind.ACCELERATION, STANDARD_GRAVITY, "g0"),
            unit(Kind.PRESSURE, 1, "Pa"),
            unit(Kind.PRESSURE, 100, "hPa", "mbar"),
            unit(Kind.PRESSURE, 1000, "kPa"),
            unit(Kind.VOLTAGE, 1, "V"),
            unit(Kind.VOLTAGE, 1e-3, "mV"),
            unit(Kind.EXTINCTION, 1, "1/m"),
            unit(Kind.EXTINCTION, BEL / 10, "dB/m"),
            unit(Kind.RESISTANCE, 1, "Ω", "ohm"),
            unit(Kind.RESISTANCE, 1e3, "kΩ", "kohm"));

    public Unit {
        aliases = List.copyOf(aliases);
    }

    private static Unit unit(Kind kind, double factor, String symbol, String... aliases) {
        return new Unit(kind, symbol, Arrays.asList(aliases), factor, 0);
    }

    /** The SI value of {@code number} of this unit. */
    public double toSi(double number) {
        return (number + offset) * factor;
    }

    /** The number of this unit that {@code si} is. */
    public double fromSi(double si) {
        return si / factor - offset;
    }

    /** All units, in the order of the table. */
    public static List<Unit> all() {
        return TABLE;
    }

    /** The units of this {@code kind}. */
    public static List<Unit> of(Kind kind) {
        return TABLE.stream().filter(u -> u.kind == kind).toList();
    }

    /** The unit of {@code kind} that is written {@code text}. */
    public static Optional<Unit> find(Kind kind, String text) {
        return of(kind).stream().filter(u -> u.isWritten(text)).findFirst();
    }

    /** The first unit of any kind that is written {@code text}. */
    public static Optional<Unit> find(String text) {
        return TABLE.stream().filter(u -> u.isWritten(text)).findFirst();
    }

    /** All spellings: the symbol, then the aliases. */
    public List<String> spellings() {
        var all = new ArrayList<String>();
        all.add(symbol);
        all.addAll(aliases);
        return all;
    }

    private boolean isWritten(String text) {
        return symbol.equals(text) || aliases.contains(text);
    }
}
