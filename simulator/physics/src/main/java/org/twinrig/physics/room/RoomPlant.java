package org.twinrig.physics.room;

import java.util.List;
import java.util.stream.IntStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Event;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Plant;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.physics.ThermalScene;

/**
 * One room as two zones, a hot upper and a cool lower layer, that are one well-mixed node while nothing burns.
 *
 * <p>Follows mass, energy, oxygen, CO2, CO, water, smoke, unburned gas and vapours in both layers, the interface
 * between them, the pressure, the flow through openings and cracks, the temperature of the walls in depth, and fires,
 * people and appliances. What it shows at a moment does not depend on who else asked for what before: it is integrated
 * on its own fixed grid.
 *
 * <p>Not modelled: other rooms, wind, condensation, sprinklers, fire spread from item to item.
 *
 * @see ZoneBalance
 * @see RoomSolver
 */
public final class RoomPlant implements Plant, RoomField {
    private static final SampleSchema SCHEMA = SampleSchema.of(
            "RoomTruth",
            "upperTempC",
            "°C",
            "lowerTempC",
            "°C",
            "interfaceM",
            "m",
            "upperCo2Ppm",
            "ppm",
            "lowerCo2Ppm",
            "ppm",
            "upperCoPpm",
            "ppm",
            "lowerCoPpm",
            "ppm",
            "upperSmokeGm3",
            "g/m³",
            "lowerSmokeGm3",
            "g/m³",
            "humidityPct",
            "%",
            "hrrKw",
            "kW",
            "pressurePa",
            "Pa",
            "o2UpperPct",
            "%",
            "people",
            "-");
    private static final double CELSIUS = 273.15;
    private static final double PPM = 1e6;

    private final RoomSpec spec;
    private final RoomState state;
    private final LocalAir air;
    private final RoomScene scene;
    private final RoomEvents events;

    /** The room of this {@code spec}; what is left to chance is drawn from {@code random}. */
    public RoomPlant(RoomSpec spec, RandomStreams random) {
        this.spec = spec;
        this.state = new RoomState(spec);
        this.air = new LocalAir(spec, state);
        this.scene = new RoomScene(spec, state, random);
        this.events = new RoomEvents(spec);
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public String type() {
        return "room";
    }

    /** Its ventilators, as plants that move on with it. */
    public List<VentilatorPlant> ventilators() {
        var specs = spec.ventilation().ventilators();
        return IntStream.range(0, specs.size())
                .mapToObj(i -> new VentilatorPlant(this, specs.get(i), i))
                .toList();
    }

    /** Time that it stands at [ns since start]. */
    long timeNanos() {
        return state.timeNanos;
    }

    /** Share of full speed of ventilator {@code i} [0..1]. */
    double ventilatorSpeed(int i) {
        return state.solver().ventilators.speed(i);
    }

    /** What it was made from. */
    public RoomSpec spec() {
        return spec;
    }

    @Override
    public void advanceTo(long timeNanos) {
        if (timeNanos < state.timeNanos) {
            throw new IllegalArgumentException("room \"%s\" stands at %d ns; it cannot go back to %d ns"
                    .formatted(spec.name(), state.timeNanos, timeNanos));
        }
        state.advanceTo(timeNanos);
    }

    @Override
    public SampleSchema truthSchema() {
        return SCHEMA;
    }

    @Override
    public double[] truth() {
        double[] y = state.y;
        double pressure = Layout.pressure(y, spec.volume());
        double lower = Layout.temperature(y, Layout.LOWER);
        double water = LocalAir.moleFraction(y, Layout.LOWER, Gas.WATER);
        return new double[] {
            Layout.temperature(y, Layout.UPPER) - CELSIUS,
            lower - CELSIUS,
            state.interfaceHeight,
            PPM * LocalAir.moleFraction(y, Layout.UPPER, Gas.CO2),
            PPM * LocalAir.moleFraction(y, Layout.LOWER, Gas.CO2),
            PPM * LocalAir.moleFraction(y, Layout.UPPER, Gas.CO),
            PPM * LocalAir.moleFraction(y, Layout.LOWER, Gas.CO),
            1e3 * LocalAir.smokeDensity(y, Layout.UPPER, spec.volume()),
            1e3 * LocalAir.smokeDensity(y, Layout.LOWER, spec.volume()),
            100 * Math.min(1, water * pressure / Gas.saturationPressure(lower)),
            1e-3 * heatRelease(),
            pressure,
            100 * LocalAir.moleFraction(y, Layout.UPPER, Gas.OXYGEN),
            people()
        };
    }

    private double heatRelease() {
        double sum = 0;
        for (Burning fire : state.sources.fires) {
            sum += fire.heat;
        }
        return sum;
    }

    private int people() {
        int count = 0;
        for (Occupant occupant : spec.occupants()) {
            count += occupant.presentAt(state.timeNanos) ? 1 : 0;
        }
        return count;
    }

    @Override
    public List<Event> drainEvents() {
        return events.until(state.timeNanos);
    }

    @Override
    public AirState airAt(Point place) {
        return air.at(place);
    }

    @Override
    public ThermalScene thermalScene() {
        return scene.now();
    }

    /**
     * The worst relative error of the balances so far [-]: mass, energy and each species that is there. It stays at
     * rounding, far below 1e-9; anything more is a defect.
     */
    public double conservationError() {
        var solver = state.solver();
        double worst = Math.max(solver.massError(), solver.energyError());
        for (int k = 0; k < Gas.SPECIES; k++) {
            worst = Math.max(worst, solver.speciesError(k));
        }
        return worst;
    }
}
