package org.twinrig.features.cli.load;

import org.twinrig.features.cli.CommandPart;

/** The load generator's place among the commands. */
public final class LoadPart implements CommandPart {
    @Override
    public String name() {
        return "load";
    }

    @Override
    public Object command() {
        return new LoadCommand();
    }
}
