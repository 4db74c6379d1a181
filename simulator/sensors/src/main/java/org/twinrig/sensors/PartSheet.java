package org.twinrig.sensors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a host finds when it looks at a part from outside, made from the tables that the part itself works with. Options of
 * the scenario are not here but in {@link SensorType#options()}.
 *
 * @param faces where it is reached
 * @param entries registers, commands, fields or curves, in the part's own order
 * @param parameters what can be set where a part is made in a program, beyond the options of the scenario
 * @param faults what can go wrong with it on its wires or in its readings
 */
public record PartSheet(List<Face> faces, List<Entry> entries, List<Parameter> parameters, List<Fault> faults) {
    /** Nothing is told. */
    public static final PartSheet EMPTY = new PartSheet(List.of(), List.of(), List.of(), List.of());

    public PartSheet {
        faces = List.copyOf(faces);
        entries = List.copyOf(entries);
        parameters = List.copyOf(parameters);
        faults = List.copyOf(faults);
    }

    /**
     * One way to reach the part.
     *
     * @param bus e.g. {@code I²C}; {@code readings} where no wires are emulated
     * @param address on that bus; empty where there is none
     * @param about a sentence
     */
    public record Face(String bus, String address, String about) {}

    /**
     * One thing to read, write or run.
     *
     * @param group what it is: {@code command}, {@code register}, {@code curve} …
     * @param address code or address; empty where there is none
     * @param name its name
     * @param access what can be done with it
     * @param executionMillis how long the part is busy with it [ms]; null where that has no meaning
     * @param about more; may be empty
     */
    public record Entry(
            String group,
            String address,
            String name,
            String access,
            @Nullable Double executionMillis,
            String about) {
        /** One that takes no time of its own. */
        public Entry(String group, String address, String name, String access, String about) {
            this(group, address, name, access, null, about);
        }
    }

    /**
     * What a part can be made with.
     *
     * @param name of the parameter
     * @param value default
     * @param unit of the default
     * @param about more; may be empty
     */
    public record Parameter(String name, double value, String unit, String about) {}

    /**
     * What can go wrong.
     *
     * @param name in programs
     * @param about what then happens
     */
    public record Fault(String name, String about) {}
}
