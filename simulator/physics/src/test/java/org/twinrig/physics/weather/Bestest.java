package org.twinrig.physics.weather;

import java.util.List;

/** Glass and windows of ASHRAE 140's thermal fabric cases. */
final class Bestest {
    static final Pane CLEAR = Pane.clear(0.003048, 0.834, 0.075);
    private static final Pane LOW_E = new Pane(0.00318, 1, 0.452, 0.359, 0.397, 0.84, 0.047);

    private static final Glazing DOUBLE = new Glazing(List.of(CLEAR, CLEAR), List.of(new Gap(GapGas.AIR, 0.012)));
    private static final Glazing COATED = new Glazing(List.of(LOW_E, CLEAR), List.of(new Gap(GapGas.ARGON, 0.012)));
    private static final Glazing SINGLE = Glazing.single(CLEAR);

    /** Case 610: 1 m deep over the whole south wall of 8 m, half a metre above the windows; the left one of two. */
    static final Shades OVERHANG = new Shades(new Shades.Overhang(1, 0.5, 0.5, 4.5), Shades.Fin.NONE, Shades.Fin.NONE);

    /** Case 630: overhang and fins 1 m deep at a window of 3 m, fins at its edges from the overhang to the ground. */
    static final Shades FINS = new Shades(
            new Shades.Overhang(1, 0.5, 0, 0), new Shades.Fin(1, 0, 0.5, 0.2), new Shades.Fin(1, 0, 0.5, 0.2));

    private Bestest() {}

    static Glazing glazing(int number) {
        return switch (number) {
            case 660 -> COATED;
            case 670 -> SINGLE;
            default -> DOUBLE;
        };
    }
}
