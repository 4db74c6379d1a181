package org.twinrig.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinrig.core.UserError;
import org.twinrig.physics.zone.BuildingSpec.Sheet;

/** Reads the devices of a case. */
final class Devices {
    /** Which way a target looks that faces a surface of the room. */
    private static final Map<String, double[]> FACING = Map.of(
            "CEILING", new double[] {0, 0, 1},
            "FLOOR", new double[] {0, 0, -1},
            "LEFT WALL", new double[] {0, -1, 0},
            "RIGHT WALL", new double[] {0, 1, 0},
            "BACK WALL", new double[] {-1, 0, 0},
            "FRONT WALL", new double[] {1, 0, 0});

    private final FireCase source;

    private Devices(FireCase source) {
        this.source = source;
    }

    static List<Device> of(FireCase source) {
        var reader = new Devices(source);
        var list = new ArrayList<Device>();
        for (JsonNode node : source.json().path("devices")) {
            list.add(reader.device(node, list.size() + 1));
        }
        return list;
    }

    private Device device(JsonNode node, int position) {
        String id = node.path("id").asText();
        var kind = kind(node);
        var material = kind == Device.Kind.TARGET
                ? source.material(node.path("material").asText())
                : Optional.<JsonNode>empty();
        return new Device(
                id,
                node.path("number").asInt(position),
                kind,
                source.room(node.path("compartment").asText()),
                source.number(node.path("location_m"), 0, "location_m of device " + id),
                source.number(node.path("location_m"), 1, "location_m of device " + id),
                source.number(node.path("location_m"), 2, "location_m of device " + id),
                normal(node),
                material.map(this::sheet),
                material.map(m -> m.path("emissivity").asDouble(0.9)).orElse(0.9),
                node.path("type").asText().equals("CYLINDER"),
                depth(node, material.map(this::sheet)),
                kind == Device.Kind.LINK ? source.number(node, "rti_sqrt_ms") : Double.NaN,
                kind == Device.Kind.TARGET ? Double.NaN : source.number(node, "setpoint_degC_or_percent_per_m"));
    }

    private Device.Kind kind(JsonNode node) {
        String type = node.path("type").asText();
        return switch (type) {
            case "PLATE", "CYLINDER" -> Device.Kind.TARGET;
            case "SPRINKLER", "HEAT_DETECTOR" -> Device.Kind.LINK;
            case "SMOKE_DETECTOR" -> Device.Kind.SMOKE;
            default ->
                throw new UserError(
                        "%s: device %s has the type \"%s\"; PLATE, CYLINDER, SPRINKLER, HEAT_DETECTOR or SMOKE_DETECTOR is needed"
                                .formatted(source.file(), node.path("id").asText(), type));
        };
    }

    private Sheet sheet(JsonNode material) {
        return new Sheet(
                source.number(material, "conductivity_W_mK"),
                source.number(material, "density_kg_m3"),
                source.number(material, "specific_heat_J_kgK"),
                source.number(material, "default_thickness_m"));
    }

    /** The depth that is given, in metres or as a part of the thickness; half of it otherwise. */
    private static double depth(JsonNode node, Optional<Sheet> sheet) {
        double thickness = sheet.map(Sheet::thickness).orElse(0.0);
        double depth = node.path("temperature_depth").asDouble(0.5);
        boolean metres = node.path("depth_units").asText().equals("M");
        return metres ? depth : depth * thickness;
    }

    private double[] normal(JsonNode node) {
        JsonNode normal = node.path("normal");
        if (normal.isArray()) {
            String what = "normal of device " + node.path("id").asText();
            return new double[] {
                source.number(normal, 0, what), source.number(normal, 1, what), source.number(normal, 2, what)
            };
        }
        double[] facing = FACING.get(node.path("surface_orientation").asText());
        return facing == null ? new double[] {0, 0, 1} : facing.clone();
    }
}
