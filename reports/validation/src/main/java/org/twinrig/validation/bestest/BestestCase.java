package org.twinrig.validation.bestest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A test case by what it changes in the basic room.
 *
 * @param name as the reference results have it, without {@code Case}
 * @param heavy concrete walls and floor instead of wood and plasterboard
 * @param windows where they are and what shades them
 * @param glass of the windows
 * @param control of temperature and ventilation
 * @param insulated walls and roof with 25 and 40 cm of insulation
 * @param sunspace a heavy, glazed room in front of the light one, which has no window
 */
record BestestCase(
        String name,
        boolean heavy,
        Windows windows,
        Glass glass,
        Control control,
        boolean insulated,
        boolean sunspace) {

    /** Where the windows are. */
    enum Windows {
        SOUTH(false),
        SOUTH_OVERHANG(true),
        EAST_WEST(false),
        EAST_WEST_FINS(true);

        private final boolean shaded;

        Windows(boolean shaded) {
            this.shaded = shaded;
        }

        boolean shaded() {
            return shaded;
        }

        boolean south() {
            return this == SOUTH || this == SOUTH_OVERHANG;
        }
    }

    /** What is in them. */
    enum Glass {
        DOUBLE,
        LOW_E,
        SINGLE
    }

    /** Machines. */
    enum Control {
        /** Heated to 20 °C, cooled to 27 °C. */
        DEADBAND,
        /** Heated to 10 °C by night. */
        SETBACK,
        /** Cooled by day, ventilated by night, not heated. */
        NIGHT_AIR,
        /** Held at 20 °C. */
        CONSTANT,
        /** None. */
        FREE,
        /** Ventilated by night. */
        FREE_NIGHT_AIR;

        boolean free() {
            return this == FREE || this == FREE_NIGHT_AIR;
        }

        boolean nightAir() {
            return this == NIGHT_AIR || this == FREE_NIGHT_AIR;
        }
    }

    /**
     * The case of this name, for those that the model covers.
     *
     * @see "ANSI/ASHRAE 140-2020, section 7.2; as NREL's BESTEST-GSR and LBNL's Modelica Buildings have it"
     */
    static Optional<BestestCase> of(String name) {
        if (!name.matches("[69]\\d0(FF)?|[69][89]5")) {
            return Optional.empty();
        }
        boolean heavy = name.startsWith("9");
        boolean free = name.endsWith("FF");
        int kind = Integer.parseInt(name.substring(1, 3));
        var windows = Windows.SOUTH;
        var glass = Glass.DOUBLE;
        var control = free ? Control.FREE : Control.DEADBAND;
        boolean insulated = false;
        boolean sunspace = false;
        switch (kind) {
            case 0 -> {}
            case 10 -> windows = Windows.SOUTH_OVERHANG;
            case 20 -> windows = Windows.EAST_WEST;
            case 30 -> windows = Windows.EAST_WEST_FINS;
            case 40 -> control = Control.SETBACK;
            case 50 -> control = free ? Control.FREE_NIGHT_AIR : Control.NIGHT_AIR;
            case 60 -> {
                glass = heavy ? Glass.DOUBLE : Glass.LOW_E;
                sunspace = heavy;
            }
            case 70 -> glass = Glass.SINGLE;
            case 80 -> insulated = true;
            case 85 -> control = Control.CONSTANT;
            case 95 -> {
                control = Control.CONSTANT;
                insulated = true;
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(new BestestCase(name, heavy, windows, glass, control, insulated, sunspace));
    }

    /** What the case is, in few words. */
    String description() {
        var words = new ArrayList<String>();
        words.add(sunspace ? "light room behind a heavy sunspace" : heavy ? "heavy" : "light");
        switch (windows) {
            case SOUTH -> {}
            case SOUTH_OVERHANG -> words.add("overhang");
            case EAST_WEST -> words.add("windows east and west");
            case EAST_WEST_FINS -> words.add("windows east and west with overhang and fins");
        }
        switch (glass) {
            case DOUBLE -> {}
            case LOW_E -> words.add("low-e argon glass");
            case SINGLE -> words.add("single glass");
        }
        switch (control) {
            case DEADBAND -> words.add("20 to 27 °C");
            case SETBACK -> words.add("10 °C by night");
            case NIGHT_AIR -> words.add("cooled by day, ventilated by night");
            case CONSTANT -> words.add("20 °C");
            case FREE -> words.add("no machines");
            case FREE_NIGHT_AIR -> words.add("ventilated by night, no machines");
        }
        if (insulated) {
            words.add("much insulation");
        }
        return String.join(", ", List.copyOf(words));
    }
}
