package org.twinrig.features.cli.view;

import org.twinrig.features.cli.CommandPart;

/** Brings {@code twinrig view} along. */
public final class ViewPart implements CommandPart {
    @Override
    public String name() {
        return "view";
    }

    @Override
    public Object command() {
        return new ViewCommand();
    }
}
