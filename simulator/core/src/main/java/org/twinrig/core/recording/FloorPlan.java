package org.twinrig.core.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twinrig.core.UserError;

/**
 * Where things are: how large the rooms are and where they stand, and what is in them, so that a recording can be drawn
 * without its scenario.
 *
 * <p>Kept in {@link RunInfo#properties()}, one property a thing: {@code plan.person.anna} is
 * {@code at=4.8,2.6,0 leaves=80}. Lengths in metres, times in seconds since start. Places are told from the corner of
 * their room: x runs along its length, y along its width, z up. {@code room} names the room; where it is missing there is
 * only one.
 *
 * @see org.twinrig.core.plan.HousePlan
 *
 * @param items all things, the order of their kinds and names
 */
public record FloorPlan(List<Item> items) {
    private static final String PREFIX = "plan.";

    /** What a thing is; the facts it may have. */
    public enum Kind {
        /** {@code size}, {@code corner}: its place in the house. */
        ROOM,
        /**
         * {@code room}, {@code to} (the outside when missing), {@code width}, {@code height}, {@code sill}, {@code open}
         * [0..1], {@code changes}: time:open,time:open …
         */
        OPENING,
        /** A hole in the ceiling: {@code room}, {@code to}, {@code area}, {@code open}, {@code changes}. */
        HATCH,
        /** A pane: {@code room}, {@code side} (x0, x1, y0, y1), {@code along}, {@code sill}, {@code width}, {@code height}. */
        WINDOW,
        /** {@code room}, {@code at}, {@code arrives}, {@code leaves}. */
        PERSON,
        /** {@code room}, {@code at}, {@code fuel}, {@code ignition}. */
        FIRE,
        /** {@code room}, {@code at}, {@code type}, {@code from}, {@code until}. */
        OBJECT,
        /** {@code blades}, {@code rpm}. */
        FAN,
        /** {@code room}, {@code at}. */
        PROBE,
        /** {@code room}, {@code at}, {@code look-at}, {@code on} (a fan), {@code sensors}: type,type … */
        DEVICE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A point of a room, or of the house [m]. */
    public record Place(double x, double y, double z) {
        /** Of three numbers as in {@code 4.8,2.6,0}. */
        static Place of(String text) {
            double[] xyz = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (xyz.length != 3) {
                throw new IllegalArgumentException("three numbers are needed");
            }
            return new Place(xyz[0], xyz[1], xyz[2]);
        }

        /** As it stands in a recording. */
        public String text() {
            return x + "," + y + "," + z;
        }
    }

    /**
     * One thing.
     *
     * @param kind what it is
     * @param name its name in the scenario
     * @param facts what is known of it, by name; no value holds a space
     */
    public record Item(Kind kind, String name, Map<String, String> facts) {
        public Item {
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        }

        /** The fact as a text; empty if it is not told. */
        public String text(String fact) {
            return facts.getOrDefault(fact, "");
        }

        /** The fact as a number [m, s or -], {@code otherwise} if it is not told. */
        public double number(String fact, double otherwise) {
            String value = facts.get(fact);
            try {
                return value == null ? otherwise : Double.parseDouble(value);
            } catch (NumberFormatException e) {
                throw wrong(fact, "a number");
            }
        }

        /** The fact as a place. */
        public Optional<Place> place(String fact) {
            try {
                return Optional.ofNullable(facts.get(fact)).map(Place::of);
            } catch (IllegalArgumentException e) {
                throw wrong(fact, "three lengths, e.g. 4.8,2.6,0");
            }
        }

        /** True from {@code from} until {@code until} [s], where they are told. */
        public boolean isThere(String from, String until, double seconds) {
            return seconds >= number(from, 0) && seconds < number(until, Double.POSITIVE_INFINITY);
        }

        /** How far it is open at a moment [0..1], as its {@code open} and its {@code changes} tell; open if they do not. */
        public double openAt(double seconds) {
            double open = number("open", 1);
            for (String change : text("changes").split(",", -1)) {
                String[] part = change.split(":", -1);
                try {
                    if (!change.isEmpty() && Double.parseDouble(part[0]) <= seconds) {
                        open = Double.parseDouble(part[1]);
                    }
                } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                    throw wrong("changes", "time:open,time:open …, e.g. 30:0.5");
                }
            }
            return open;
        }

        private UserError wrong(String fact, String wanted) {
            return new UserError("the recording's plan says that %s of %s %s is \"%s\"; it must be %s"
                    .formatted(fact, kind.word(), name, facts.get(fact), wanted));
        }
    }

    public FloorPlan {
        items = List.copyOf(items);
    }

    /** The things of this {@code kind}. */
    public List<Item> all(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /** The plan as properties of a run. */
    public Map<String, String> properties() {
        var properties = new TreeMap<String, String>();
        for (Item item : items) {
            var facts = new ArrayList<String>();
            item.facts().forEach((fact, value) -> facts.add(fact + "=" + value));
            properties.put(PREFIX + item.kind().word() + "." + item.name(), String.join(" ", facts));
        }
        return properties;
    }

    /** The plan that the properties of a run tell of; empty if they tell of none. */
    public static FloorPlan of(Map<String, String> properties) {
        var items = new ArrayList<Item>();
        for (Kind kind : Kind.values()) {
            String prefix = PREFIX + kind.word() + ".";
            new TreeMap<>(properties).forEach((property, text) -> {
                if (property.startsWith(prefix)) {
                    items.add(new Item(kind, property.substring(prefix.length()), facts(text)));
                }
            });
        }
        return new FloorPlan(items);
    }

    private static Map<String, String> facts(String text) {
        var facts = new TreeMap<String, String>();
        for (String fact : text.split(" ")) {
            int equals = fact.indexOf('=');
            if (equals > 0) {
                facts.put(fact.substring(0, equals), fact.substring(equals + 1));
            }
        }
        return facts;
    }
}
