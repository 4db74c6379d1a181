package org.twinrig.features.cli.hil;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;

/** Checks of options that the rig's commands share. */
final class Needed {
    private Needed() {}

    /** The port, or what to do about it. */
    static String port(@Nullable String given, String command) {
        if (given == null || given.isBlank()) {
            throw new UserError(
                    "hil %s needs --port, the serial port that the device is on: \"twinrig hil ports\" lists those of this machine, \"twinrig hil virtual\" makes two without hardware"
                            .formatted(command));
        }
        return given;
    }

    /** Refuses a word that is none of {@code known}. */
    static void protocol(String given, List<String> known) {
        if (!known.contains(given)) {
            throw new UserError("\"%s\" is an unknown protocol%s; known: %s"
                    .formatted(given, NearestWord.hint(given, known), String.join(", ", known)));
        }
    }

    static int positive(String option, int number) {
        if (number < 1 || number > 65_535) {
            throw new UserError(option + " is " + number + "; it must be 1 to 65535");
        }
        return number;
    }
}
