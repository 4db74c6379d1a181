package org.twinrig.features.cli.calibrate;

import org.twinrig.features.cli.CommandPart;

/** Brings {@code twinrig calibrate} where the validation is installed. */
public final class CalibratePart implements CommandPart {
    @Override
    public String name() {
        return "calibrate";
    }

    @Override
    public Object command() {
        return new CalibrateCommand();
    }
}
