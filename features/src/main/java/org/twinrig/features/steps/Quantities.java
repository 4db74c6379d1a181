package org.twinrig.features.steps;

import io.cucumber.java.ParameterType;
import org.twinrig.scenarios.units.Kind;
import org.twinrig.scenarios.units.Quantity;

/**
 * The quantities of the steps. All share one broad form, a number and a word for the unit; which kind it must be is
 * checked when it is read, so that a wrong unit is answered with what was found and what is needed.
 */
public final class Quantities {
    @ParameterType("[-+]?[0-9]+(?:\\.[0-9]+)?(?: ?[^\\s,\"]+)?")
    public double length(String text) {
        return Quantity.si(text, Kind.LENGTH, "the length");
    }

    @ParameterType("[-+]?[0-9]+(?:\\.[0-9]+)?(?: ?[^\\s,\"]+)?")
    public double power(String text) {
        return Quantity.si(text, Kind.POWER, "the power");
    }

    @ParameterType("[-+]?[0-9]+(?:\\.[0-9]+)?(?: ?[^\\s,\"]+)?")
    public double duration(String text) {
        return Quantity.si(text, Kind.DURATION, "the duration");
    }

    @ParameterType("[-+]?[0-9]+(?:\\.[0-9]+)?(?: ?[^\\s,\"]+)?")
    public double temperature(String text) {
        return Quantity.si(text, Kind.TEMPERATURE, "the temperature");
    }

    @ParameterType("[-+]?[0-9]+(?:\\.[0-9]+)?(?: ?[^\\s,\"]+)?")
    public double concentration(String text) {
        return Quantity.si(text, Kind.CONCENTRATION, "the concentration");
    }

    @ParameterType("[-+]?[0-9]+(?:\\.[0-9]+)?(?: ?[^\\s,\"]+)?")
    public double fraction(String text) {
        return Quantity.si(text, Kind.FRACTION, "the fraction");
    }

    @ParameterType("[-+]?[0-9]+(?:\\.[0-9]+)?(?: ?[^\\s,\"]+)?")
    public double rotation(String text) {
        return Quantity.si(text, Kind.ROTATION, "the speed of rotation");
    }

    @ParameterType("[-+]?[0-9]+(?:\\.[0-9]+)?(?: ?[^\\s,\"]+)?")
    public Quantity quantity(String text) {
        return Quantity.parse(text, "the value");
    }
}
