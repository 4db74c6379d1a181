package org.twinrig.physics.zone;

/**
 * What passes within one room: between its layers, and from the layers to its surfaces.
 *
 * <ul>
 *   <li>Convection: h = C·|ΔT|^(1/3), C = 1.52 (horizontal, unstable), 0.76 (horizontal, stable), 1.31 (vertical)
 *       W/(m²·K^(4/3)); added to it ρ cp St U*, as plumes and hot streams stir the room at U* ({@link Stratification}),
 *       with a Stanton number of some rough wall; under a plume's impingement at least what Alpert's jet gives to a cold
 *       ceiling. The gas is as warm as it is at that height. The Stanton number was chosen so that the hot layers of the
 *       experiments at hand come out without bias.
 *   <li>Gas that a wall has cooled sinks along it. Half of what it lost went from gas that sinks out of the hot layer: so
 *       much of the layer becomes as cold as the lower one, and the rest does not cool. The half was chosen with the
 *       layers of closed rooms (FM/SNL, NIST/NRC).
 *   <li>Mixing across the interface: a stirring speed that dies away as the layers differ by more than a few kelvin.
 *   <li>Merging: an upper layer less than some 2 K warmer than the lower drains into it, so that a room without a fire
 *       is one well-mixed node. Both laws are estimates; they are smooth, so that no logic switches. Their figures are
 *       those of a lived-in room; where less heat q stirs the air, speeds go with q^(1/3) and differences of temperature
 *       with q^(2/3), as Deardorff's scales of free convection do.
 *   <li>Helium, hydrogen and methane diffuse through a still interface by their molecules.
 *   <li>Smoke deposits on colder surfaces by thermophoresis, v = 0.55 · (ν/k) · q″/T.
 * </ul>
 *
 * @see "R. D. Peacock et al., CFAST Technical Reference Guide, NIST TN 1889v1"
 * @see "L. Y. Cooper, On the significance of a wall effect in enclosures with growing fires, Combustion Science and
 *     Technology 40, 1984"
 * @see "E. N. Fuller, P. D. Schettler, J. C. Giddings, A new method for prediction of binary gas-phase diffusion
 *     coefficients, Industrial and Engineering Chemistry 58, 1966"
 * @see "J. W. Deardorff, Convective velocity and temperature scales, Journal of the Atmospheric Sciences 27, 1970"
 */
final class RoomExchange {
    private static final double UNSTABLE = 1.52; // [W/(m²·K^(4/3))]
    private static final double STABLE = 0.76; // [W/(m²·K^(4/3))]
    private static final double VERTICAL = 1.31; // [W/(m²·K^(4/3))]
    private static final double STIRRING = 0.02; // [m/s] across the interface of equally warm layers; estimate
    private static final double CALM = 2; // [K] difference that halves the stirring; estimate
    private static final double DRAINS =
            2; // [K] difference below which the upper layer drains into the lower; estimate
    private static final double MERGE_SECONDS = 15; // [s] estimate
    private static final double REFILL_SECONDS = 1; // [s] for a layer that is thinner than allowed
    private static final double STANTON = 0.007; // [-] of the circulation that a fire drives; see above
    private static final double AIR_DENSITY = 1.2; // [kg/m³]
    private static final double SINKS = 0.5; // [-] of what walls take; see above
    private static final double SINKS_FROM = 10; // [K] difference of the layers from which it does; estimate
    private static final double SINKS_DEPTH = 0.05; // [-] share of the layer from which it does; estimate
    private static final int[] LIGHT = {Mixture.HELIUM, Mixture.HYDROGEN, Mixture.METHANE};
    private static final double[] DIFFUSIVITY = {7.0e-5, 7.6e-5, 2.2e-5}; // [m²/s] of these in air at 20 °C; see above
    private static final double TRACE = 1e-9; // [mol/mol] difference of layers that is worth a look
    private static final double SLOPE = 4.0 / 3; // of ΔT^(4/3)
    private static final double THERMOPHORESIS =
            0.55 * 6.0e-4; // 0.55·ν/k of air at 300 K [m³·K/J]: ν 1.57e-5 m²/s, k 0.0262 W/(m·K)

    /** What convection takes from the hot layer to the ceiling [W]. */
    double ceilingHeat;

    private double stirred; // coefficient that the fire's circulation adds [W/(m²·K)]
    final double[] area;
    final double[] upperPart;
    final double[] emissivity;
    final double[] surface;
    final boolean[] takesHeat;
    /** Where the heat that convection gives to the room's first face stands in the state. */
    final int convected;

    /** Rate at which convection changes each layer [1/s]. */
    double upperRate;

    double lowerRate;

    private final BuildingSpec.Room room;
    private final int index;
    private final double floor;
    private final double jetScale;
    private final double slower; // speeds by those of a lived-in room [-]
    private final double milder; // differences of temperature by those of a lived-in room [-]

    /** The room of this {@code index} whose convected heat stands from {@code convected} on in the state. */
    RoomExchange(BuildingSpec.Room room, int index, int convected) {
        this.room = room;
        this.index = index;
        this.convected = convected;
        this.floor = room.length() * room.width();
        this.slower = StrictMath.cbrt(room.stirring() / Sources.STIRRED);
        this.milder = slower * slower;
        int faces = room.faces().size();
        area = new double[faces];
        upperPart = new double[faces];
        emissivity = new double[faces];
        surface = new double[faces];
        takesHeat = new boolean[faces];
        for (int i = 0; i < faces; i++) {
            var face = room.faces().get(i);
            area[i] = face.area();
            takesHeat[i] = !face.wall().sheets().isEmpty();
            emissivity[i] = takesHeat[i] ? face.wall().emissivity() : 0;
            surface[i] = room.inside().temperature();
        }
        // q = 0.27 Qc / ((L W)^0.68 H^0.64) over a plume's rise of 25 Qc^(2/3) H^(-5/3), Qc in kW
        jetScale = 0.27e3
                / (StrictMath.pow(floor, 0.68) * StrictMath.pow(room.height(), 0.64))
                / (25 * StrictMath.pow(room.height(), -5.0 / 3));
    }

    double floorArea() {
        return floor;
    }

    /** Sets which part of each surface touches the upper layer. */
    void divide(double interfaceHeight) {
        for (int i = 0; i < upperPart.length; i++) {
            upperPart[i] = room.faces().get(i).above(interfaceHeight);
        }
    }

    /** 1 while the layer has mass to give, falling to 0 as it gets thinner than allowed. */
    static double leaves(double share) {
        return Math.min(1, Math.max(0, share / Air.THINNEST));
    }

    /** Stirring, merging and refilling between the layers, never more than half of what is there in a {@code step} [s]. */
    void settle(double[] y, Air air, double step, double[] dy) {
        double fastest = 0.5 / step;
        int up = Layout.upper(index);
        int down = Layout.lower(index);
        double warmer = air.upperVirtual[index] - air.lowerVirtual[index]; // lighter, by heat or by what it is made of
        double share = air.share[index];
        double calm = warmer > 0 ? warmer / (CALM * milder) : 0;
        boolean shaft = room.kind() == BuildingSpec.Room.Kind.SHAFT;
        double stir = air.lowerDensity[index] * floor * slower * STIRRING / (1 + calm * calm);
        stir = shaft ? y[up] * Math.min(1, fastest) : Math.min(stir, Math.min(0.5, fastest) * Math.min(y[up], y[down]));
        move(y, dy, up, down, stir);
        move(y, dy, down, up, stir);
        diffuse(y, air, step, dy);
        double merging = Math.min(fastest, shaft ? 1 : smooth((DRAINS - warmer / milder) / 1.5) / MERGE_SECONDS);
        double refilling = Math.min(fastest, 1 / REFILL_SECONDS);
        double excess = share / Air.THINNEST - 1; // in units of the thinnest layer
        if (excess > 0) {
            move(y, dy, up, down, merging * y[up] * excess / (excess + 1));
        } else {
            double thin = Air.THINNEST * room.volume() * air.lowerDensity[index];
            move(y, dy, down, up, -excess * thin * refilling);
        }
        double lack = Air.THINNEST - (1 - share);
        if (lack > 0) {
            move(y, dy, up, down, lack * room.volume() * air.upperDensity[index] * refilling);
        }
    }

    /** Light gases and what they push aside change places across the interface, over half the height of the room. */
    private void diffuse(double[] y, Air air, double step, double[] dy) {
        double difference = 0;
        double weighted = 0;
        for (int i = 0; i < LIGHT.length; i++) {
            double above = share(y, Layout.upper(index), LIGHT[i]);
            double below = share(y, Layout.lower(index), LIGHT[i]);
            difference += Math.abs(above - below);
            weighted += Math.abs(above - below) * DIFFUSIVITY[i];
        }
        if (difference < TRACE) {
            return;
        }
        double least = Math.min(air.share[index], 1 - air.share[index]) * room.volume();
        double volume = weighted / difference * floor / (room.height() / 2);
        double changed = Math.min(volume, 0.5 * least * Math.min(1, 1 / step)); // [m³/s] each way
        move(y, dy, Layout.upper(index), Layout.lower(index), changed * air.upperDensity[index]);
        move(y, dy, Layout.lower(index), Layout.upper(index), changed * air.lowerDensity[index]);
    }

    private static double share(double[] y, int layer, int k) {
        return y[layer + Layout.SPECIES + k] / (Mixture.molarMass(k) * Layout.asAir(y, layer)) * Mixture.AIR;
    }

    /** Moves {@code mass} [kg/s] with its heat and species from one layer to another. */
    static void move(double[] y, double[] dy, int from, int to, double mass) {
        double share = mass / y[from];
        for (int i = 0; i < Layout.STRIDE; i++) {
            double amount = share * y[from + i];
            dy[from + i] -= amount;
            dy[to + i] += amount;
        }
    }

    /** Convection to all surfaces, and the smoke that settles there; {@code plumeHeat} [W] hits the ceiling. */
    void convection(double[] y, Air air, Stratification stratum, double plumeHeat, double[] dy, int crossed) {
        upperRate = 0;
        lowerRate = 0;
        ceilingHeat = 0;
        double jet = plumeHeat > 0 ? jetScale * StrictMath.cbrt(plumeHeat / 1e3) : 0;
        stirred = STANTON * AIR_DENSITY * Mixture.CP * stratum.now.speed;
        for (int i = 0; i < area.length; i++) {
            if (!takesHeat[i]) {
                continue;
            }
            double part = upperPart[i];
            if (part > 0) {
                give(y, air, stratum, true, i, part, place(i) == Face.Place.CEILING ? jet : 0, dy, crossed);
            }
            if (part < 1) {
                give(y, air, stratum, false, i, 1 - part, 0, dy, crossed);
            }
        }
    }

    private void give(
            double[] y,
            Air air,
            Stratification stratum,
            boolean upper,
            int i,
            double part,
            double jet,
            double[] dy,
            int crossed) {
        int layer = Layout.layer(index, upper);
        double gas = upper ? beside(air, stratum, i, part) : air.lowerTemperature[index];
        double warmer = gas - surface[i];
        double c = coefficient(place(i), warmer);
        double h = Math.max(jet, c * StrictMath.cbrt(Math.abs(warmer)) + stirred);
        double heat = part * area[i] * h * warmer;
        double rate = SLOPE * part * area[i] * h / (Mixture.CP * y[layer]);
        upperRate += upper ? rate : 0;
        lowerRate += upper ? 0 : rate;
        if (place(i) == Face.Place.CEILING) {
            ceilingHeat += heat;
        }
        double sinks = upper && place(i) == Face.Place.WALL && heat > 0 ? sinks(y, air, heat, dy) : 0;
        dy[layer + Layout.ENTHALPY] -= heat - sinks;
        dy[Layout.lower(index) + Layout.ENTHALPY] -= sinks;
        dy[crossed + Layout.ENTHALPY] -= heat;
        dy[convected + i] += heat;
        if (warmer > 0) {
            double density = upper ? air.upperDensity[index] : air.lowerDensity[index];
            double swept = THERMOPHORESIS * h * warmer / gas * part * area[i]; // [m³/s]
            settle(y, layer, swept / (y[layer] / density), dy, crossed);
        }
    }

    /** Particles settle from a layer at {@code rate} [1/s]. */
    private static void settle(double[] y, int layer, double rate, double[] dy, int crossed) {
        for (int k = 0; k < Mixture.SPECIES; k++) {
            double amount = y[layer + Layout.SPECIES + k];
            if (amount > 0 && Mixture.isAerosol(k)) {
                double settled = rate * amount;
                double mass = Mixture.hasMass(k) ? settled : 0;
                dy[layer + Layout.SPECIES + k] -= settled;
                dy[layer + Layout.MASS] -= mass;
                dy[crossed + Layout.SPECIES + k] -= settled;
                dy[crossed + Layout.MASS] -= mass;
            }
        }
    }

    private Face.Place place(int i) {
        return room.faces().get(i).place();
    }

    /** C of h = C·|ΔT|^(1/3) for air that is {@code warmer} [K] than a face, negative for colder [W/(m²·K^(4/3))]. */
    static double coefficient(Face.Place place, double warmer) {
        return switch (place) {
            case WALL -> VERTICAL;
            case CEILING -> warmer < 0 ? STABLE : UNSTABLE; // warm over cold stays calm
            case FLOOR -> warmer > 0 ? STABLE : UNSTABLE;
        };
    }

    /** Temperature of the hot layer beside surface i [K]; never so that heat flows against the layer's own difference. */
    private double beside(Air air, Stratification stratum, int i, double part) {
        double layer = air.upperTemperature[index];
        double lower = air.lowerTemperature[index];
        var face = room.faces().get(i);
        double z = face.high() - 0.5 * part * (face.high() - face.low()); // middle of what it touches
        double local = lower + stratum.now.at(z) * (layer - lower);
        return layer > surface[i] ? Math.max(local, surface[i]) : Math.min(local, surface[i]);
    }

    /** Moves gas that a wall cools by {@code heat} [W] down to the lower layer; how much of the heat went from it [W]. */
    private double sinks(double[] y, Air air, double heat, double[] dy) {
        double warmer = air.upperTemperature[index] - air.lowerTemperature[index];
        double thick = (air.share[index] - Air.THINNEST) / SINKS_DEPTH;
        double part = SINKS * smooth(warmer / SINKS_FROM) * smooth(thick);
        if (part <= 0) {
            return 0;
        }
        double mass = part * heat / (Mixture.CP * warmer);
        move(y, dy, Layout.upper(index), Layout.lower(index), mass);
        upperRate += mass / y[Layout.upper(index)];
        return part * heat;
    }

    static double smooth(double x) {
        double c = Math.min(1, Math.max(0, x));
        return c * c * (3 - 2 * c);
    }
}
