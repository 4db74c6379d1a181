package org.twinrig.physics.room;

import java.util.List;
import org.twinrig.physics.weather.Gap;
import org.twinrig.physics.weather.GapGas;
import org.twinrig.physics.weather.Glazing;
import org.twinrig.physics.weather.Pane;

/**
 * Glazings by name. The panes are those of ASHRAE 140's cases 670, 600 and 660: clear glass of 3 mm, and one with a
 * coating that keeps heat radiation in.
 *
 * @see "ANSI/ASHRAE Standard 140-2023, cases 600, 660 and 670 (solar and thermal properties of the panes)"
 */
public enum Glass {
    /** One clear pane. */
    SINGLE(Glazing.single(Panes.CLEAR)),
    /** Two clear panes with 12 mm of air. */
    DOUBLE(new Glazing(List.of(Panes.CLEAR, Panes.CLEAR), List.of(new Gap(GapGas.AIR, 0.012)))),
    /** A coated and a clear pane with 12 mm of argon. */
    LOW_E(new Glazing(List.of(Panes.COATED, Panes.CLEAR), List.of(new Gap(GapGas.ARGON, 0.012))));

    private static final class Panes {
        private static final Pane CLEAR = Pane.clear(0.003048, 0.834, 0.075);
        private static final Pane COATED = new Pane(0.00318, 1, 0.452, 0.359, 0.397, 0.84, 0.047);
    }

    private final Glazing glazing;

    Glass(Glazing glazing) {
        this.glazing = glazing;
    }

    /** Its panes and gaps. */
    public Glazing glazing() {
        return glazing;
    }
}
