package org.twinrig.physics.zone;

/** The state of one room of a building at the moment that it stands at. */
public final class RoomView {
    private final Building building;
    private final int r;

    RoomView(Building building, int r) {
        this.building = building;
        this.r = r;
    }

    /** Temperature of a layer, of a shaft's whole air [K]. */
    public double temperature(boolean upper) {
        if (building.spec().rooms().get(r).kind() != BuildingSpec.Room.Kind.SHAFT) {
            return building.balance.air.temperature(r, upper);
        }
        int up = Layout.upper(r);
        int down = Layout.lower(r);
        double enthalpy = building.y[up + Layout.ENTHALPY] + building.y[down + Layout.ENTHALPY];
        return enthalpy / (Mixture.CP * (building.y[up + Layout.MASS] + building.y[down + Layout.MASS]));
    }

    /** Height of the interface over the floor [m]. */
    public double interfaceHeight() {
        return building.balance.air.interfaceHeight[r];
    }

    /** Pressure against the outside at the height of the floor [Pa]. */
    public double overPressure() {
        return building.balance.air.over[r];
    }

    /** Pressure against the outside at {@code height} over the floor [Pa]. */
    public double overPressure(double height) {
        double floor = building.spec().rooms().get(r).floor();
        return building.balance.air.over[r] + building.balance.air.stack(r, floor + height);
    }

    /** Mole fraction of species {@code k} in a layer [mol/mol]. */
    public double moleFraction(boolean upper, int k) {
        int at = Layout.layer(r, upper);
        double moles = Mixture.kilomoles(building.y[at], building.y, at + Layout.SPECIES);
        return building.y[at + Layout.SPECIES + k] / Mixture.molarMass(k) / moles;
    }

    /** Mass of species {@code k} in a layer [kg]. */
    public double mass(boolean upper, int k) {
        return building.y[Layout.layer(r, upper) + Layout.SPECIES + k];
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

    /** Smoke in a layer [kg/m³]. */
    public double smokeDensity(boolean upper) {
        int at = Layout.layer(r, upper);
        double density = building.balance.air.density(r, upper);
        return building.y[at + Layout.SPECIES + Mixture.SMOKE] / building.y[at] * density;
    }
}
