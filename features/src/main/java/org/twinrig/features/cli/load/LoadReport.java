package org.twinrig.features.cli.load;

/** The page of a load. */
record LoadReport(LoadOutcome outcome) {
    String html() {
        return "";
    }
}
