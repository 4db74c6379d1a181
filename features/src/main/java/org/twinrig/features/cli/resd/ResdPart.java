package org.twinrig.features.cli.resd;

import org.twinrig.features.cli.CommandPart;

/** Brings {@code twinrig resd}. */
public final class ResdPart implements CommandPart {
    @Override
    public String name() {
        return "resd";
    }

    @Override
    public Object command() {
        return new ResdCommand();
    }
}
