package org.twinrig.physics.room;

import java.util.List;
import java.util.stream.IntStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Plant;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.zone.Mixture;

/**
 * One room of a house as two zones, a hot upper and a cool lower layer, that are one well-mixed node while nothing burns.
 *
 * <p>What it shows at a moment does not depend on who else asked for what before. It moves on with its house.
 *
 * @see org.twinrig.physics.zone.Building
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

    private final House house;
    private final int index;
    private final RoomSpec spec;
    private final LocalAir air;
    private final RoomScene scene;
    private final RoomLight light;

    /** Room {@code index} of {@code house}; what is left to chance is drawn from {@code random}. */
    public RoomPlant(House house, int index, RandomStreams random) {
        this.house = house;
        this.index = index;
        this.spec = house.spec().rooms().get(index);
        this.air = new LocalAir(house, index);
        this.scene = new RoomScene(house, index, random);
        this.light =
                new RoomLight(spec, house.building.spec().rooms().get(index).faces(), house.building.room(index));
    }

    /** The only room of a house. */
    public static RoomPlant alone(HouseSpec spec, RandomStreams random) {
        return new RoomPlant(new House(spec), 0, random);
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
        return house.timeNanos();
    }

    /** Share of full speed of ventilator {@code i} [0..1]. */
    double ventilatorSpeed(int i) {
        return house.ventilators.get(index).get(i).speedAt(SimTime.toSeconds(timeNanos()));
    }

    /** What it was made from. */
    public RoomSpec spec() {
        return spec;
    }

    @Override
    public void advanceTo(long timeNanos) {
        house.advanceTo(timeNanos);
    }

    /** Of all rooms of its house together. */
    @Override
    public double conservationError() {
        return house.conservationError();
    }

    @Override
    public SampleSchema truthSchema() {
        return SCHEMA;
    }

    @Override
    public double[] truth() {
        var room = house.building.room(index);
        double pressure = room.pressure();
        double lower = room.temperature(false);
        double water = room.moleFraction(false, Mixture.WATER);
        return new double[] {
            room.temperature(true) - CELSIUS,
            lower - CELSIUS,
            room.interfaceHeight(),
            PPM * room.moleFraction(true, Mixture.CO2),
            PPM * room.moleFraction(false, Mixture.CO2),
            PPM * room.moleFraction(true, Mixture.CO),
            PPM * room.moleFraction(false, Mixture.CO),
            1e3 * (room.smokeDensity(true) + room.density(true, Mixture.HAZE)),
            1e3 * (room.smokeDensity(false) + room.density(false, Mixture.HAZE)),
            100 * Math.min(1, water * pressure / Mixture.saturationPressure(lower)),
            1e-3 * room.heatRelease(),
            pressure,
            100 * room.moleFraction(true, Mixture.OXYGEN),
            people()
        };
    }

    private int people() {
        int count = 0;
        for (Occupant occupant : spec.occupants()) {
            boolean person = occupant.kind() == Occupant.Kind.PERSON;
            count += person && occupant.presentAt(timeNanos()) ? 1 : 0;
        }
        return count;
    }

    @Override
    public List<Event> drainEvents() {
        return house.events.get(index).until(timeNanos());
    }

    @Override
    public AirState airAt(Point place) {
        return air.at(place);
    }

    @Override
    public ThermalScene thermalScene() {
        return scene.now();
    }

    @Override
    public double illuminanceAt(Point place) {
        return light.at(place, timeNanos());
    }
}
