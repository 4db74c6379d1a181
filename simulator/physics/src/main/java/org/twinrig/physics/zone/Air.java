package org.twinrig.physics.zone;

/** What follows from the state of all rooms at one moment: temperatures, densities, interfaces, pressures. */
final class Air {
    /** Smallest share of a room's volume that a layer may have. */
    static final double THINNEST = 0.005;

    final double[] upperTemperature;
    final double[] lowerTemperature;
    /** Temperatures of clean air that would be as dense [K]: what floats on what. */
    final double[] upperVirtual;

    final double[] lowerVirtual;
    final double[] upperDensity;
    final double[] lowerDensity;
    /** Share of the upper layer in the volume [0..1]. */
    final double[] share;
    /** Height of the interface over the room's floor [m]; the room's height when the upper layer is thinnest. */
    final double[] interfaceHeight;
    /** Pressure [Pa]. */
    final double[] pressure;
    /** Pressure against the outside at the height of the room's floor [Pa]. */
    final double[] over;

    final Outdoors outdoors;

    private final BuildingSpec spec;
    private final double[] volume;

    Air(BuildingSpec spec) {
        this.spec = spec;
        int n = spec.rooms().size();
        upperTemperature = new double[n];
        lowerTemperature = new double[n];
        upperVirtual = new double[n];
        lowerVirtual = new double[n];
        upperDensity = new double[n];
        lowerDensity = new double[n];
        share = new double[n];
        interfaceHeight = new double[n];
        pressure = new double[n];
        over = new double[n];
        volume = new double[n];
        outdoors = new Outdoors(spec);
        for (int r = 0; r < n; r++) {
            volume[r] = spec.rooms().get(r).volume();
        }
    }

    /** Reads the state {@code y}. */
    void read(double[] y) {
        for (int r = 0; r < share.length; r++) {
            int upper = Layout.upper(r);
            int lower = Layout.lower(r);
            double hot = y[upper + Layout.ENTHALPY];
            double cold = y[lower + Layout.ENTHALPY];
            pressure[r] = Mixture.R / Mixture.CP * (hot + cold) / volume[r];
            over[r] = pressure[r] - outdoors.pressure(spec.rooms().get(r).floor());
            share[r] = hot / (hot + cold);
            upperTemperature[r] = Layout.temperature(y, upper);
            lowerTemperature[r] = Layout.temperature(y, lower);
            upperVirtual[r] = Layout.virtual(y, upper);
            lowerVirtual[r] = Layout.virtual(y, lower);
            upperDensity[r] = Mixture.density(pressure[r], upperVirtual[r]);
            lowerDensity[r] = Mixture.density(pressure[r], lowerVirtual[r]);
            var room = spec.rooms().get(r);
            double grown = room.kind() == BuildingSpec.Room.Kind.SHAFT ? 0 : Math.max(0, share[r] - THINNEST);
            interfaceHeight[r] = room.height() * (1 - grown);
        }
    }

    /**
     * Takes room {@code r} for one body of air of {@code temperature} [K] at {@code absolute} pressure [Pa], that is lighter
     * than clean air by the factor {@code lightness}.
     */
    void still(int r, double temperature, double lightness, double absolute) {
        upperTemperature[r] = temperature;
        lowerTemperature[r] = temperature;
        upperVirtual[r] = temperature * lightness;
        lowerVirtual[r] = upperVirtual[r];
        upperDensity[r] = Mixture.density(absolute, upperVirtual[r]);
        lowerDensity[r] = upperDensity[r];
        share[r] = THINNEST;
        interfaceHeight[r] = spec.rooms().get(r).height();
        pressure[r] = absolute;
        over[r] = absolute - outdoors.pressure(spec.rooms().get(r).floor());
    }

    /** Temperature of a layer, or of the outside [K]. */
    double temperature(int room, boolean upper) {
        return room == BuildingSpec.OUTSIDE
                ? outdoors.temperature
                : upper ? upperTemperature[room] : lowerTemperature[room];
    }

    /** Mean temperature of a room's gas by heat [K]. */
    double mean(int room) {
        double hot = share[room] / upperTemperature[room];
        return 1 / (hot + (1 - share[room]) / lowerTemperature[room]);
    }

    /** Part of what an opening draws from a layer that the layer can give; the rest comes from the other one [0..1]. */
    double gives(int room, boolean upper) {
        return Math.min(1, Math.max(0, (upper ? share[room] : 1 - share[room]) / THINNEST));
    }

    /** Temperature of clean air that is as dense as a layer, or as the outside [K]. */
    double virtual(int room, boolean upper) {
        return room == BuildingSpec.OUTSIDE ? outdoors.temperature : upper ? upperVirtual[room] : lowerVirtual[room];
    }

    /** Temperature of clean air with as much heat in a kilogram as what an opening draws from a layer or the outside [K]. */
    double drawn(int room, boolean upper) {
        if (room == BuildingSpec.OUTSIDE) {
            return outdoors.temperature;
        }
        double part = gives(room, upper);
        return part * virtual(room, upper) + (1 - part) * virtual(room, !upper);
    }

    /** By how much lighter than clean air of its temperature a layer or the outside is, as a factor [-]. */
    double lightness(int room, boolean upper) {
        return room == BuildingSpec.OUTSIDE ? 1 : virtual(room, upper) / temperature(room, upper);
    }

    double density(int room, boolean upper) {
        return room == BuildingSpec.OUTSIDE ? outdoors.density : upper ? upperDensity[room] : lowerDensity[room];
    }

    /** Height of the interface over the ground [m]; of the outside without end. */
    double interfaceOverGround(int room) {
        return room == BuildingSpec.OUTSIDE
                ? Double.POSITIVE_INFINITY
                : spec.rooms().get(room).floor() + interfaceHeight[room];
    }

    /** Weight of the column of air from the floor up to {@code z} over the ground, against the outside's [Pa]. */
    double stack(int room, double z) {
        if (room == BuildingSpec.OUTSIDE) {
            return 0;
        }
        double floor = spec.rooms().get(room).floor();
        double middle = floor + interfaceHeight[room];
        double cold = Mixture.GRAVITY * (lowerDensity[room] - outdoors.density);
        if (z <= middle) {
            return -cold * (z - floor);
        }
        return -cold * (middle - floor) - Mixture.GRAVITY * (upperDensity[room] - outdoors.density) * (z - middle);
    }
}
