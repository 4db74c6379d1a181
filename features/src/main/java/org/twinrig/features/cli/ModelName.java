package org.twinrig.features.cli;

/** The models that can be trained and evaluated. */
enum ModelName {
    FIRE,
    FAN,
    BEARING,
    ANOMALY,
    POWER,
    RISK;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
