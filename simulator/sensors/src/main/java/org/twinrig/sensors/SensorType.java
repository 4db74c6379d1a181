package org.twinrig.sensors;

import java.util.List;
import java.util.Map;

/**
 * The descriptor of a part: everything that the scenario language, the lists, the viewer and the contract test need to
 * know about it. Found through {@link java.util.ServiceLoader}.
 */
public interface SensorType {
    /** Word in scenarios and topics, e.g. {@code scd41}. */
    String id();

    /** Maker and part for people, e.g. {@code Sensirion SCD41 CO2, temperature and humidity}. */
    String title();

    /** What it must be mounted in or on. */
    Surroundings surroundings();

    /** The quantities that it reports. */
    List<Quantity> quantities();

    /** Readings per second at the default options [Hz]. */
    double ratePerSecond();

    /** Time after power-on until readings are within the data sheet's accuracy [s]. */
    double warmUpSeconds();

    /** Options that a scenario may set: name to a sentence with unit and default. */
    Map<String, String> options();

    /** Data sheet and other sources. */
    String source();

    /**
     * Makes a part.
     *
     * @throws org.twinrig.core.UserError when an option is unknown or out of range; the message names the option
     */
    Sensor create(SensorContext context);

    /** What a host finds at the part: faces, registers or commands, faults; nothing unless the part tells. */
    default PartSheet sheet() {
        return PartSheet.EMPTY;
    }

    /** What a part looks at. */
    enum Surroundings {
        /** The air of a room, or its light. */
        AIR,
        /** The thermal scene of a room. */
        SCENE,
        /** The motion of a machine. */
        MACHINE,
        /** A mains circuit. */
        CIRCUIT
    }

    /**
     * One reported quantity.
     *
     * @param name field name with unit, e.g. {@code co2Ppm}; {@code image} for thermal frames, {@code motion} for blocks
     * @param unit printable unit
     * @param low lowest value that the part can report
     * @param high highest value
     * @param epsilon smallest step that it can report
     */
    record Quantity(String name, String unit, double low, double high, double epsilon) {}
}
