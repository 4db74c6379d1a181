package org.twinrig.sensors.lepton35;

import java.util.function.IntSupplier;
import org.twinrig.sensors.lepton35.cci.Check;
import org.twinrig.sensors.lepton35.cci.CommandTable;

/**
 * Counts of a thermometer that a host can fix. While the mode is 0 they are measured, and what a host writes is measured
 * away at once; in mode 1 they stay what they were, or what was written.
 *
 * @see "FLIR, Lepton SDK, LEPTON_RAD.h (temperature counts update mode)"
 */
final class HeldCounts {
    private static final int FIXED = 1;

    private final IntSupplier measured;
    private boolean fixed;
    private int held;

    private HeldCounts(IntSupplier measured) {
        this.measured = measured;
    }

    /** Adds the attribute {@code counts}, and its mode. */
    static void add(CommandTable table, int mode, int counts, IntSupplier measured) {
        var of = new HeldCounts(measured);
        table.setting(mode, Check.number(0, FIXED), words -> of.fix(words[0] == FIXED), 0, 0);
        table.attribute(counts, 1, () -> new int[] {of.counts()}, Check.any(), words -> of.held = words[0]);
    }

    private int counts() {
        return fixed ? held : measured.getAsInt();
    }

    private void fix(boolean now) {
        if (now && !fixed) {
            held = measured.getAsInt();
        }
        fixed = now;
    }
}
