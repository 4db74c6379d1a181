package org.twinrig.physics.zone;

import java.util.List;
import org.twinrig.physics.weather.Conditions;
import org.twinrig.physics.weather.SunPatch;

/** The state of one room of a building at the moment that it stands at. */
public final class RoomView {
    private static final int READINGS = 40; // over the height

    private final Building building;
    private final int r;

    RoomView(Building building, int r) {
        this.building = building;
        this.r = r;
    }

    /** Temperature of a layer, of a shaft's whole air [K]. */
    public double temperature(boolean upper) {
        if (building.spec().rooms().get(r).kind() != BuildingSpec.Room.Kind.SHAFT) {
            return building.shown.air.temperature(r, upper);
        }
        return Layout.mixed(building.shown.y, r);
    }

    /** Height of the interface over the floor [m]. */
    public double interfaceHeight() {
        return building.shown.air.interfaceHeight[r];
    }

    /** Pressure [Pa] at the height of the floor. */
    public double pressure() {
        return building.shown.air.pressure[r];
    }

    /** Heat release rate of its fires [W]. */
    public double heatRelease() {
        double sum = 0;
        for (Blaze fire : building.shown.fires) {
            sum += fire.spec.room() == r ? fire.heat : 0;
        }
        return sum;
    }

    /** Mean temperature by area of its faces at {@code place} [K]; of all walls. */
    public double surface(Face.Place place) {
        double sum = 0;
        double area = 0;
        var faces = building.spec().rooms().get(r).faces();
        for (int i = 0; i < faces.size(); i++) {
            if (faces.get(i).place() == place) {
                sum += faces.get(i).area() * building.shown.surface[r][i];
                area += faces.get(i).area();
            }
        }
        return sum / area;
    }

    /** Temperature of face {@code i} [K]. */
    public double face(int i) {
        return building.shown.surface[r][i];
    }

    /** Where the sun that comes through the windows lands. */
    public List<SunPatch> sunPatches() {
        return building.daylight().patches(r, building.shown.time, outside());
    }

    /** Sunlight from windows on the room's faces, the mean over all of them, whatever they throw back counted in [W/m²]. */
    public double daylight() {
        return building.daylight().spread(r, building.shown.time, outside());
    }

    /** How warm the outside looks through a hole in a wall: half sky, half ground and walls as warm as the air [K]. */
    public double outsideRadiant() {
        var conditions = outside();
        double air = Enclosure.fourth(conditions.temperature);
        return Math.sqrt(Math.sqrt(0.5 * (air + Enclosure.fourth(conditions.skyTemperature()))));
    }

    private Conditions outside() {
        var conditions = new Conditions();
        building.spec().surroundings().weather().at(building.shown.time, conditions);
        return conditions;
    }

    /** Mean temperature [K] of the walls over or under the interface; of the nearest piece where there is none. */
    public double wall(boolean upper) {
        double weight = 0;
        double sum = 0;
        double nearest = Double.NaN;
        double farthest = Double.NEGATIVE_INFINITY;
        double height = interfaceHeight();
        var faces = building.spec().rooms().get(r).faces();
        for (int i = 0; i < faces.size(); i++) {
            var face = faces.get(i);
            if (face.place() != Face.Place.WALL) {
                continue;
            }
            double above = face.above(height);
            double part = face.area() * (upper ? above : 1 - above);
            weight += part;
            sum += part * building.shown.surface[r][i];
            double reach = upper ? face.high() : -face.low();
            if (reach > farthest) {
                farthest = reach;
                nearest = building.shown.surface[r][i];
            }
        }
        return weight > 1e-9 ? sum / weight : nearest;
    }

    /** Mean temperature by area of all its faces [K]. */
    public double meanSurface() {
        double sum = 0;
        double area = 0;
        var faces = building.spec().rooms().get(r).faces();
        for (int i = 0; i < faces.size(); i++) {
            sum += faces.get(i).area() * building.shown.surface[r][i];
            area += faces.get(i).area();
        }
        return sum / area;
    }

    /** Temperature of the gas away from plumes and jets at {@code height} over the floor [K]. */
    public double temperatureAt(double height) {
        var air = building.shown.air;
        double lower = air.lowerTemperature[r];
        return lower + building.shown.profiles[r].at(height) * (air.upperTemperature[r] - lower);
    }

    /** The two layers as an experimenter would find them in the temperatures over the height. */
    public LayerReduction reduced() {
        double height = building.spec().rooms().get(r).height();
        var temperature = new double[READINGS];
        for (int k = 0; k < READINGS; k++) {
            temperature[k] = temperatureAt((k + 0.5) / READINGS * height);
        }
        return LayerReduction.of(temperature, height);
    }

    /** Pressure against the outside at the height of the floor [Pa]. */
    public double overPressure() {
        return building.shown.air.over[r];
    }

    /** Pressure against the outside at {@code height} over the floor [Pa]. */
    public double overPressure(double height) {
        double floor = building.spec().rooms().get(r).floor();
        return building.shown.air.over[r] + building.shown.air.stack(r, floor + height);
    }

    /** Mole fraction of species {@code k} in a layer [mol/mol]; 0 for what is no gas. */
    public double moleFraction(boolean upper, int k) {
        if (Mixture.isAerosol(k)) {
            return 0;
        }
        int at = Layout.layer(r, upper);
        double moles = Mixture.kilomoles(building.shown.y[at], building.shown.y, at + Layout.SPECIES);
        return building.shown.y[at + Layout.SPECIES + k] / Mixture.molarMass(k) / moles;
    }

    /** Mass of species {@code k} in a layer [kg]. */
    public double mass(boolean upper, int k) {
        return building.shown.y[Layout.layer(r, upper) + Layout.SPECIES + k];
    }

    /** Mass flow to {@code other} room, or {@link BuildingSpec#OUTSIDE}, in the solver's last step [kg/s]. */
    public double massFlowTo(int other) {
        Streams streams = building.balance.flows.streams;
        double sum = 0;
        for (int i = 0; i < streams.count; i++) {
            if (streams.from[i] == r && streams.to[i] == other) {
                sum += streams.mass[i];
            }
        }
        return sum;
    }

    /** Soot in a layer [kg/m³]. */
    public double smokeDensity(boolean upper) {
        return density(upper, Mixture.SMOKE);
    }

    /** Species {@code k} per volume of a layer [kg/m³]. */
    public double density(boolean upper, int k) {
        int at = Layout.layer(r, upper);
        double gas = building.shown.air.density(r, upper);
        return building.shown.y[at + Layout.SPECIES + k] / building.shown.y[at] * gas;
    }
}
