package org.twinrig.features.cli.hil;

import org.twinrig.features.cli.CommandPart;

/** Brings {@code twinrig hil} where the rig is installed. */
public final class HilPart implements CommandPart {
    @Override
    public String name() {
        return "hil";
    }

    @Override
    public Object command() {
        return new HilCommand();
    }
}
