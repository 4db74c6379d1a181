package org.twinrig.sensors.fault;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.SensorType.Surroundings;

/** What can go wrong with a part, and what a scenario says of it. */
public enum FaultKind {
    /** The host gets the last reading again and again. */
    STUCK("stuck", Span.ANY, List.of(), List.of()),
    /** A share of the readings does not arrive. */
    DROPPED("dropped", Span.ANY, List.of("share"), List.of()),
    /** A share of the readings arrives twice. */
    DUPLICATED("duplicated", Span.ANY, List.of("share"), List.of()),
    /** A share of the readings has wrong bits: missing where a checksum tells, wrong where none does. */
    CORRUPTED("corrupted", Span.ANY, List.of("share"), List.of()),
    /** Readings stand at an end of their range. */
    SATURATED("saturated", Span.ANY, List.of(), List.of("end", "quantity")),
    /** An error that grows steadily. */
    DRIFT("drift", Span.ANY, List.of("per-hour"), List.of("quantity")),
    /** An error that is there at once. */
    OFFSET("offset", Span.ANY, List.of("by"), List.of("quantity")),
    /** The part's own noise, so many times as strong. */
    NOISE("noise", Span.ANY, List.of("factor"), List.of("quantity")),
    /** No supply; then it starts anew. */
    BROWN_OUT("brown-out", Span.ENDS, List.of(), List.of()),
    /** It starts anew. */
    RESET("reset", Span.MOMENT, List.of(), List.of()),
    /** The shutter of a camera does not move. */
    SHUTTER_STUCK("shutter-stuck", Span.ANY, List.of("position"), List.of()),
    /** A film of droplets on a camera's lens. */
    LENS_FOGGED("lens-fogged", Span.ANY, List.of("density"), List.of()),
    /** Something opaque before a camera's lens. */
    LENS_COVERED("lens-covered", Span.ANY, List.of(), List.of()),
    /** A gas element that has lost sensitivity. */
    POISONED("poisoned", Span.ANY, List.of("sensitivity"), List.of()),
    /** A part that is no longer held tight on its machine. */
    LOOSE("loose", Span.ANY, List.of(), List.of("above", "rattle")),
    /** A part whose clock is wrong, and its schedule with it. */
    CLOCK_DRIFT("clock-drift", Span.WHOLE_RUN, List.of("ppm"), List.of());

    /** When a fault of a kind is there. */
    public enum Span {
        /** From one moment to another or to the end. */
        ANY,
        /** From one moment to another. */
        ENDS,
        /** At one moment. */
        MOMENT,
        /** From the start to the end. */
        WHOLE_RUN
    }

    private final String id;
    private final Span span;
    private final List<String> needs;
    private final List<String> may;

    FaultKind(String id, Span span, List<String> needs, List<String> may) {
        this.id = id;
        this.span = span;
        this.needs = needs;
        this.may = may;
    }

    /** Word in scenarios and events, e.g. {@code brown-out}. */
    public String id() {
        return id;
    }

    /** When it is there. */
    public Span span() {
        return span;
    }

    /** Keys that have to be said, besides the time. */
    public List<String> needs() {
        return needs;
    }

    /** All keys that can be said, besides the time. */
    public List<String> keys() {
        return Stream.concat(needs.stream(), may.stream()).toList();
    }

    /** Whether a part of this {@code type} can have it. */
    public boolean fits(SensorType type) {
        return switch (this) {
            case SHUTTER_STUCK, LENS_FOGGED, LENS_COVERED -> type.surroundings() == Surroundings.SCENE;
            case POISONED -> isGasElement(type);
            case LOOSE -> type.surroundings() == Surroundings.MACHINE && feels(type);
            default -> true;
        };
    }

    private static boolean feels(SensorType type) {
        return type.quantities().stream().anyMatch(quantity -> quantity.name().equals("motion"));
    }

    /** What it needs of a part, for messages. */
    public String fitsWhat() {
        return switch (this) {
            case SHUTTER_STUCK, LENS_FOGGED, LENS_COVERED -> "a camera (lepton35)";
            case POISONED -> "a gas element (mq2 to mq9, mq135)";
            case LOOSE -> "a part on a machine (bmi160, iepe100, mls160a)";
            default -> "any part";
        };
    }

    /** The kinds that fit a part of this {@code type}. */
    public static List<String> fitting(SensorType type) {
        return Arrays.stream(values())
                .filter(kind -> kind.fits(type))
                .map(FaultKind::id)
                .toList();
    }

    /** The quantities of a part of this {@code type} that can be wrong; others that follow from them are with them. */
    public static List<String> quantities(SensorType type) {
        return isGasElement(type)
                ? List.of("volts")
                : type.quantities().stream().map(SensorType.Quantity::name).toList();
    }

    /** The kind with this {@code id}, one of {@link #ids}. */
    public static FaultKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" is no kind of fault"));
    }

    /** All words. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(FaultKind::id).toList();
    }

    static boolean isGasElement(SensorType type) {
        return type.id().startsWith("mq");
    }
}
