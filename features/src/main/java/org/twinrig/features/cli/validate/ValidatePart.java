package org.twinrig.features.cli.validate;

import org.twinrig.features.cli.CommandPart;

/** Brings {@code twinrig validate} where the validation is installed. */
public final class ValidatePart implements CommandPart {
    @Override
    public String name() {
        return "validate";
    }

    @Override
    public Object command() {
        return new ValidateCommand();
    }
}
