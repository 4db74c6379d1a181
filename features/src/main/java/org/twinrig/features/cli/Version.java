package org.twinrig.features.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's own version. */
public final class Version implements IVersionProvider {
    /** Version of TwinRig, from the jar; {@code development} when run from classes. */
    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"twinrig " + text() + ", Java " + Runtime.version()};
    }
}
