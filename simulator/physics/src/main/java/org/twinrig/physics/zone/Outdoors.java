package org.twinrig.physics.zone;

/** The air outside at one moment. */
final class Outdoors {
    /** Temperature [K]. */
    double temperature;
    /** Density at height 0 [kg/m³]. */
    double density;
    /** Mass fractions of the species [kg/kg]. */
    final double[] fractions = new double[Mixture.SPECIES];

    private final BuildingSpec spec;

    Outdoors(BuildingSpec spec) {
        this.spec = spec;
        at(0);
    }

    /** Pressure at {@code height} over the ground [Pa]. */
    double pressure(double height) {
        return spec.pressure() - density * Mixture.GRAVITY * height;
    }

    /** Looks out at {@code time} [s]. */
    void at(double time) {
        var climate = spec.outside();
        if (climate.temperature() == temperature) {
            return;
        }
        temperature = climate.temperature();
        density = Mixture.density(spec.pressure(), temperature);
        System.arraycopy(Mixture.cleanAir(climate, spec.pressure()), 0, fractions, 0, fractions.length);
    }
}
