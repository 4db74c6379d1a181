package org.twinrig.scenarios;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.Plant;
import org.twinrig.physics.Point;
import org.twinrig.physics.circuit.Circuit;
import org.twinrig.physics.fan.FanPlant;
import org.twinrig.physics.room.Exposure;
import org.twinrig.physics.room.House;
import org.twinrig.physics.room.Probe;
import org.twinrig.physics.room.RoomPlant;
import org.twinrig.physics.room.VentilatorPlant;
import org.twinrig.physics.zone.FanCurve;
import org.twinrig.scenarios.language.Problem;
import org.twinrig.scenarios.language.Rooms;
import org.twinrig.scenarios.language.ScenarioException;
import org.twinrig.scenarios.language.Settings;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.Sensors;
import org.twinrig.sensors.fault.FaultySensor;

/** The plants of one scenario with the sensors that look at them, ready to run once. */
public final class World {
    private static final double LOOK_HEIGHT = 0.5; // [m], half-way between the floor and a table

    private final List<Group> groups;

    /**
     * A plant with the sensors that look at it; groups do not touch each other.
     *
     * @param plant room or fan
     * @param companions plants that move on with it: ventilators, circuit, exposure, fans of ducts or on the circuit
     * @param sensors in the order of the scenario
     */
    public record Group(Plant plant, List<Plant> companions, List<Sensor> sensors) {}

    private World(List<Group> groups) {
        this.groups = List.copyOf(groups);
    }

    /**
     * Builds the plants and parts of {@code scenario}; what is left to chance is drawn from {@code seed}.
     *
     * @throws ScenarioException when a part refuses its options
     */
    public static World build(Scenario scenario, long seed) {
        return new Builder(scenario, new RandomStreams(seed)).build();
    }

    /** The groups in a fixed order: the rooms, then the fans as written that hang on no room. */
    public List<Group> groups() {
        return groups;
    }

    /** The plant with this {@code name}. */
    public Optional<Plant> plant(String name) {
        return groups.stream()
                .flatMap(group -> Stream.concat(Stream.of(group.plant()), group.companions().stream()))
                .filter(p -> p.name().equals(name))
                .findFirst();
    }

    private static final class Builder {
        private final Scenario scenario;
        private final Settings root;
        private final RandomStreams random;
        private final Map<String, RoomPlant> rooms = new LinkedHashMap<>();
        private @Nullable Circuit circuit;
        private final List<Plant> companions = new ArrayList<>();
        private final Map<String, FanPlant> fans = new LinkedHashMap<>();
        private final Set<FanPlant> felt = new HashSet<>();
        private final Map<Plant, List<Sensor>> sensors = new LinkedHashMap<>();

        Builder(Scenario scenario, RandomStreams random) {
            this.scenario = scenario;
            this.root = scenario.settings();
            this.random = random;
        }

        World build() {
            for (Settings settings : root.items("fans")) {
                var spec = FanBuilder.build(root, settings);
                fans.put(spec.name(), new FanPlant(spec, random.child("fan/" + spec.name())));
            }
            if (Rooms.any(root)) {
                house();
            }
            for (Settings settings : root.items("fans")) {
                FanPlant fan = Objects.requireNonNull(fans.get(settings.text("name")));
                if (circuit == null && !settings.has("drives")) {
                    sensors.put(fan, new ArrayList<>());
                } else {
                    companions.add(fan);
                }
            }
            for (Settings device : root.items("devices")) {
                device.items("sensors").forEach(sensor -> mount(device, sensor));
            }
            fans.values().stream().filter(fan -> !felt.contains(fan)).forEach(FanPlant::withoutVibration);
            var groups = new ArrayList<Group>();
            sensors.forEach((plant, parts) -> groups.add(new Group(
                    plant, plant instanceof RoomPlant ? List.copyOf(companions) : List.of(), List.copyOf(parts))));
            return new World(groups);
        }

        /** All rooms move on together: the first is the plant of their group, the others come along. */
        private void house() {
            var machines = new LinkedHashMap<String, FanCurve.Driven>();
            var lead = new HouseLead();
            for (Settings settings : root.items("fans")) {
                if (settings.has("drives")) {
                    FanPlant fan = Objects.requireNonNull(fans.get(settings.text("name")));
                    machines.put(settings.text("drives"), fan.inDuct(lead));
                }
            }
            var house = new House(new HouseBuilder(scenario).build(random.child("weather")), machines);
            lead.house = house;
            var ventilators = new ArrayList<VentilatorPlant>();
            for (int r = 0; r < house.spec().rooms().size(); r++) {
                String name = house.spec().rooms().get(r).name();
                var room = new RoomPlant(house, r, random.child("room/" + name));
                rooms.put(name, room);
                if (r == 0) {
                    sensors.put(room, new ArrayList<>());
                } else {
                    companions.add(room);
                }
                ventilators.addAll(room.ventilators());
            }
            companions.addAll(ventilators);
            if (root.has("circuit")) {
                String name = root.section("circuit").text("name");
                circuit = CircuitBuilder.build(
                        root, first(), ventilators, fans.values(), random.child("circuit/" + name));
                companions.add(circuit);
            }
            if (root.has("exposure")) {
                Settings exposure = root.section("exposure");
                companions.add(new Exposure(room(exposure), RoomBuilder.point(exposure, "at")));
            }
            for (Settings probe : root.items("probes")) {
                companions.add(new Probe(probe.text("name"), room(probe), RoomBuilder.point(probe, "at")));
            }
        }

        /** Fans of ducts are there before the house that pushes them on. */
        private static final class HouseLead implements LongConsumer {
            private @Nullable House house;

            @Override
            public void accept(long nanos) {
                Objects.requireNonNull(house).reach(nanos);
            }
        }

        private RoomPlant first() {
            return rooms.values().iterator().next();
        }

        private RoomPlant room(Settings item) {
            return Objects.requireNonNull(rooms.get(Rooms.of(root, item).text("name")));
        }

        private void mount(Settings device, Settings sensor) {
            SensorType type = Sensors.type(sensor.text("type"));
            boolean machine = type.surroundings() == SensorType.Surroundings.MACHINE;
            FanPlant fan = machine ? fans.get((sensor.has("on") ? sensor : device).text("on")) : null;
            if (fan != null) {
                felt.add(fan);
            }
            boolean alone = fan != null && sensors.containsKey(fan);
            Plant plant = alone ? fan : rooms.isEmpty() ? null : first();
            List<Sensor> parts = plant == null ? null : sensors.get(plant);
            if (parts == null) {
                throw new IllegalStateException(type.id() + " has nothing to look at; the checks let it through");
            }
            Point at = place(device, sensor, "at", new Point(0, 0, 0));
            var context = new SensorContext(
                    device.text("name"),
                    at,
                    place(device, sensor, "look-at", middle(device)),
                    fan == null ? room(device) : null,
                    fan,
                    type.surroundings() == SensorType.Surroundings.CIRCUIT ? circuit : null,
                    random.child("sensor/" + device.text("name") + "/" + type.id()),
                    sensor.options("options"));
            try {
                parts.add(FaultySensor.mount(type, context, FaultBuilder.build(sensor)));
            } catch (UserError e) {
                throw new ScenarioException(List.of(new Problem(sensor.at("options"), String.valueOf(e.getMessage()))));
            }
        }

        private Point middle(Settings device) {
            if (rooms.isEmpty()) {
                return new Point(0, 0, 0);
            }
            double[] size = Rooms.of(root, device).triple("size");
            return new Point(size[0] / 2, size[1] / 2, LOOK_HEIGHT);
        }

        private static Point place(Settings device, Settings sensor, String key, Point otherwise) {
            if (sensor.has(key)) {
                return RoomBuilder.point(sensor, key);
            }
            return device.has(key) ? RoomBuilder.point(device, key) : otherwise;
        }
    }
}
