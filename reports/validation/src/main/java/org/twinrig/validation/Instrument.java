package org.twinrig.validation;

import org.twinrig.physics.zone.Building;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.HeatElement;
import org.twinrig.physics.zone.LocalGas;
import org.twinrig.physics.zone.Plate;
import org.twinrig.physics.zone.SmokeElement;

/**
 * A target, sprinkler or detector of a case, following the building.
 *
 * <p>A smoke detector responds at an obscuration in %/m, with 8.7 m²/g for flaming fires.
 *
 * @see "G. W. Mulholland, C. Croarkin, Specific extinction coefficient of flame generated smoke, Fire and Materials 24,
 *     2000"
 */
final class Instrument {
    private static final double EXTINCTION = 8700; // [m²/kg]

    private final Device device;
    private final Building building;
    private final LocalGas gas;
    private final LocalGas above;
    private final @org.jspecify.annotations.Nullable Plate plate;
    private final HeatElement link;
    private final SmokeElement chamber = new SmokeElement(SmokeElement.ORDINARY);
    private double activation = Double.NaN;

    Instrument(Device device, Building building) {
        this.device = device;
        this.building = building;
        this.gas = new LocalGas(building);
        this.above = new LocalGas(building);
        this.link = new HeatElement(building, device.room(), device.x(), device.y(), device.z(), device.inertia(), 0);
        this.plate = device.sheet().map(sheet -> plate(device, sheet, building)).orElse(null);
        look();
    }

    private static Plate plate(Device at, Sheet sheet, Building building) {
        return at.round()
                ? Plate.rod(building, at.room(), at.x(), at.y(), at.z(), at.normal(), sheet, at.emissivity())
                : new Plate(building, at.room(), at.x(), at.y(), at.z(), at.normal(), sheet, at.emissivity());
    }

    Device device() {
        return device;
    }

    /** Follows the building, which has advanced by {@code step} [s]. */
    void advance(double step) {
        look();
        if (plate != null) {
            plate.advance(step);
        }
        switch (device.kind()) {
            case LINK -> {
                link.advance(step);
                note(linkTemperature());
            }
            case SMOKE -> {
                chamber.advance(smoke(), gas.speed(), step);
                note(100 * (1 - StrictMath.exp(-EXTINCTION * chamber.inside())));
            }
            case TARGET -> {}
        }
    }

    private void look() {
        gas.at(device.room(), device.x(), device.y(), device.z());
    }

    private double smoke() {
        var room = building.room(device.room());
        return gas.upperPart() * room.smokeDensity(true) + (1 - gas.upperPart()) * room.smokeDensity(false);
    }

    private void note(double level) {
        if (Double.isNaN(activation) && level >= device.threshold()) {
            activation = building.time();
        }
    }

    /** When it responded [s]; NaN while it has not. */
    double activation() {
        return activation;
    }

    /** Temperature of the gas around it [°C]. */
    double gasTemperature() {
        return gas.temperature() - 273.15;
    }

    /** Temperature of the gas 20 mm under the ceiling above it [°C]. */
    double temperatureUnderCeiling() {
        double height = building.spec().rooms().get(device.room()).height();
        above.at(device.room(), device.x(), device.y(), height - 0.02);
        return above.temperature() - 273.15;
    }

    /** Temperature of the link [°C]. */
    double linkTemperature() {
        return link.temperature() - 273.15;
    }

    /** Temperature of its face [°C]. */
    double surfaceTemperature() {
        return plate == null ? Double.NaN : plate.surface() - 273.15;
    }

    /** Temperature at the device's depth [°C]. */
    double innerTemperature() {
        return plate == null ? Double.NaN : plate.at(device.depth()) - 273.15;
    }

    /** Radiation that a cold gauge at its place takes [kW/m²]. */
    double radiantFlux() {
        return plate == null ? Double.NaN : plate.radiantGaugeFlux() / 1e3;
    }

    /** Radiation and convection that a cold gauge at its place takes [kW/m²]. */
    double totalFlux() {
        return plate == null ? Double.NaN : plate.gaugeFlux() / 1e3;
    }
}
