package org.twinrig.aws;

import java.io.IOException;
import java.net.UnknownHostException;

/** Why an address does not answer, in words: Java's own texts are bare where a host is not known. */
final class Silence {
    private Silence() {}

    static String reason(IOException e) {
        var text = String.valueOf(e.getMessage());
        return e instanceof UnknownHostException ? "the host " + text + " is not known" : text;
    }
}
