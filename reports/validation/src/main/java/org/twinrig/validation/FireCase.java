package org.twinrig.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinrig.core.UserError;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.physics.zone.BuildingSpec.Climate;
import org.twinrig.physics.zone.BuildingSpec.Facing;
import org.twinrig.physics.zone.BuildingSpec.FanVent;
import org.twinrig.physics.zone.BuildingSpec.FloorVent;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.BuildingSpec.Room;
import org.twinrig.physics.zone.BuildingSpec.Sheet;
import org.twinrig.physics.zone.BuildingSpec.Wall;
import org.twinrig.physics.zone.BuildingSpec.WallVent;
import org.twinrig.physics.zone.FanCurve;
import org.twinrig.physics.zone.FireSource;

/** One room-fire experiment as its {@code case.json} describes it. */
public final class FireCase {
    private static final double CO2 = 400e-6; // mole fraction in clean air; the cases do not say

    private final Path folder;
    private final Path file;
    private final JsonNode root;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final Map<String, JsonNode> materials = new HashMap<>();

    private FireCase(Path folder, Path file, JsonNode root) {
        this.folder = folder;
        this.file = file;
        this.root = root;
        int i = 0;
        for (JsonNode room : root.path("compartments")) {
            index.put(room.path("id").asText(), i++);
        }
        for (JsonNode material : root.path("materials")) {
            materials.put(material.path("id").asText(), material);
        }
    }

    /** Reads the case in {@code folder}, from its {@code case.json}. */
    public static FireCase read(Path folder) {
        return read(folder, "case.json");
    }

    /** Reads the case in {@code folder} from the file called {@code name}. */
    static FireCase read(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            return new FireCase(folder, file, new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UserError("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /** Name of the test. */
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** Name of the series of tests. */
    public String series() {
        Path parent = folder.toAbsolutePath().getParent();
        return parent == null ? "" : String.valueOf(parent.getFileName());
    }

    /** How long to simulate [s]. */
    public double seconds() {
        return number(root.path("time"), "simulation_s");
    }

    /** The raw description. */
    JsonNode json() {
        return root;
    }

    /** Where it is written. */
    Path file() {
        return file;
    }

    /** The devices in its rooms. */
    List<Device> devices() {
        return Devices.of(this);
    }

    /** The material called {@code id}. */
    Optional<JsonNode> material(String id) {
        return Optional.ofNullable(materials.get(id));
    }

    /** Index of the room with this id. */
    int room(String id) {
        if (id.equals("OUTSIDE")) {
            return BuildingSpec.OUTSIDE;
        }
        Integer room = index.get(id);
        if (room == null) {
            throw new UserError("%s: there is no compartment \"%s\"; there are %s and OUTSIDE"
                    .formatted(file(), id, index.keySet()));
        }
        return room;
    }

    /** A number that has to be there. */
    double number(JsonNode node, String field) {
        return checked(
                node.path(field),
                node.has("id") ? field + " of " + node.path("id").asText() : field);
    }

    /** One number of a list, called {@code what} in messages. */
    double number(JsonNode list, int i, String what) {
        return checked(list.path(i), what);
    }

    private double checked(JsonNode value, String what) {
        if (!value.isNumber()) {
            String got = value.isMissingNode() || value.isNull() ? "missing" : value.toString();
            throw new UserError("%s: %s is %s; a number is needed".formatted(file(), what, got));
        }
        return value.asDouble();
    }

    /** The building. */
    public BuildingSpec building() {
        var ambient = root.path("ambient");
        var rooms = new ArrayList<Room>();
        var vents = new ArrayList<WallVent>();
        for (JsonNode room : root.path("compartments")) {
            rooms.add(room(room));
        }
        for (JsonNode room : root.path("compartments")) {
            leak(rooms.size(), room, vents);
        }
        for (JsonNode vent : root.path("wall_vents")) {
            vents.add(wallVent(vent));
        }
        var holes = new ArrayList<FloorVent>();
        root.path("floor_ceiling_vents").forEach(vent -> holes.add(floorVent(vent)));
        var fans = new ArrayList<FanVent>();
        root.path("mechanical_vents").forEach(vent -> fans.add(fan(vent)));
        var fires = new ArrayList<FireSource>();
        root.path("fires").forEach(fire -> fires.add(CaseFires.read(this, fire)));
        return new BuildingSpec(
                ambient.path("pressure_Pa").asDouble(101_325),
                climate("exterior_temperature_K"),
                rooms,
                vents,
                holes,
                fans,
                fires,
                List.of());
    }

    private Climate climate(String temperature) {
        var ambient = root.path("ambient");
        return new Climate(
                ambient.path(temperature).asDouble(293.15),
                ambient.path("relative_humidity_percent").asDouble(50) / 100,
                CO2);
    }

    private Room room(JsonNode room) {
        String type = room.path("type").asText("");
        return new Room(
                room.path("id").asText(),
                number(room, "width_x_m"),
                number(room, "depth_y_m"),
                number(room, "height_z_m"),
                number(
                        room.path("origin_m"),
                        2,
                        "origin_m of " + room.path("id").asText()),
                type.equals("hall") ? Room.Kind.CORRIDOR : type.equals("shaft") ? Room.Kind.SHAFT : Room.Kind.ROOM,
                climate("interior_temperature_K"),
                wall(room.path("ceiling")),
                wall(room.path("wall")),
                wall(room.path("floor")));
    }

    private Wall wall(JsonNode sheets) {
        if (!sheets.isArray()
                || sheets.isEmpty()
                || root.path("misc").path("adiabatic").asBoolean(false)) {
            return Wall.NONE;
        }
        var list = new ArrayList<Sheet>();
        double emissivity = 0.9;
        for (JsonNode sheet : sheets) {
            JsonNode material = materials.get(sheet.path("material").asText());
            if (material == null) {
                return Wall.NONE;
            }
            if (list.isEmpty()) {
                emissivity = material.path("emissivity").asDouble(0.9);
            }
            list.add(new Sheet(
                    number(material, "conductivity_W_mK"),
                    number(material, "density_kg_m3"),
                    number(material, "specific_heat_J_kgK"),
                    number(sheet, "thickness_m")));
        }
        return new Wall(list, emissivity, Facing.OUTSIDE);
    }

    /** Leakage of walls and floor as slots to the outside: 5 to 95 % of the height, and at the floor. */
    private void leak(int rooms, JsonNode room, List<WallVent> vents) {
        JsonNode ratio = room.path("leak_area_ratio_m2_or_ratio_wall_floor");
        if (!ratio.isArray()) {
            return;
        }
        double length = number(room, "width_x_m");
        double width = number(room, "depth_y_m");
        double height = number(room, "height_z_m");
        int own = room(room.path("id").asText());
        double inWalls = ratio.path(0).asDouble() * 2 * (length + width) * height;
        double inFloor = ratio.path(1).asDouble() * length * width;
        if (own < rooms && inWalls > 0) {
            vents.add(slot(own, 0.05 * height, 0.9 * height, inWalls));
        }
        if (inFloor > 0) {
            vents.add(slot(own, 0, 0.02 * height, inFloor));
        }
    }

    private static WallVent slot(int room, double sill, double height, double area) {
        return new WallVent(room, BuildingSpec.OUTSIDE, sill, height, area / height, Ramp.constant(1));
    }

    private WallVent wallVent(JsonNode vent) {
        int a = room(vent.path("compartments").path(0).asText());
        int b = room(vent.path("compartments").path(1).asText());
        return new WallVent(
                a == BuildingSpec.OUTSIDE ? b : a,
                a == BuildingSpec.OUTSIDE ? a : b,
                number(vent, "sill_m"),
                number(vent, "height_m"),
                number(vent, "width_m"),
                opening(vent),
                Double.NaN,
                a == BuildingSpec.OUTSIDE ? spot(vent, b, a) : spot(vent, a, b));
    }

    private BuildingSpec.Spot spot(JsonNode vent, int from, int to) {
        JsonNode own = root.path("compartments").path(from);
        double along = vent.path("offset_m").asDouble(Double.NaN) + 0.5 * number(vent, "width_m");
        double length = number(own, "width_x_m");
        double width = number(own, "depth_y_m");
        String face = vent.path("face").asText("");
        double x = switch (face) {
            case "FRONT", "REAR" -> along;
            case "LEFT" -> 0;
            case "RIGHT" -> length;
            default -> Double.NaN;
        };
        double y = switch (face) {
            case "LEFT", "RIGHT" -> along;
            case "FRONT" -> 0;
            case "REAR" -> width;
            default -> Double.NaN;
        };
        if (to == BuildingSpec.OUTSIDE) {
            return new BuildingSpec.Spot(x, y, Double.NaN, Double.NaN);
        }
        JsonNode other = root.path("compartments").path(to);
        double dx = own.path("origin_m").path(0).asDouble()
                - other.path("origin_m").path(0).asDouble();
        double dy = own.path("origin_m").path(1).asDouble()
                - other.path("origin_m").path(1).asDouble();
        return new BuildingSpec.Spot(x, y, x + dx, y + dy);
    }

    private FloorVent floorVent(JsonNode vent) {
        return new FloorVent(
                room(vent.path("compartments").path(0).asText()),
                room(vent.path("compartments").path(1).asText()),
                number(vent, "area_m2"),
                vent.path("shape").asText("").startsWith("R"),
                opening(vent));
    }

    private FanVent fan(JsonNode vent) {
        JsonNode cut = vent.path("cutoffs_Pa");
        return new FanVent(
                room(vent.path("compartments").path(0).asText()),
                room(vent.path("compartments").path(1).asText()),
                number(
                        vent.path("heights_m"),
                        0,
                        "heights_m of " + vent.path("id").asText()),
                number(
                        vent.path("heights_m"),
                        1,
                        "heights_m of " + vent.path("id").asText()),
                new FanCurve.Cut(
                        number(vent, "flow_m3_s"),
                        cut.path(0).asDouble(200),
                        cut.path(1).asDouble(300)),
                opening(vent),
                vent.path("areas_m2").path(1).asDouble(Double.POSITIVE_INFINITY));
    }

    private static Ramp opening(JsonNode vent) {
        JsonNode opening = vent.path("opening");
        return opening.isObject()
                ? new Ramp(numbers(opening.path("time_s")), numbers(opening.path("fraction")))
                : Ramp.constant(1);
    }

    /** A list of numbers. */
    static double[] numbers(JsonNode array) {
        var values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.path(i).asDouble();
        }
        return values;
    }
}
