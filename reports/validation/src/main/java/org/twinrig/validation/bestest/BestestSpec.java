package org.twinrig.validation.bestest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.twinrig.core.UserError;
import org.twinrig.physics.weather.Site;
import org.twinrig.physics.zone.BuildingSpec.Sheet;

/** The basic rooms as {@code spec.json} has them. */
final class BestestSpec {
    private final Path file;
    private final JsonNode root;

    private BestestSpec(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    static BestestSpec read(Path folder) {
        Path file = folder.resolve("spec.json");
        try {
            return new BestestSpec(file, new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UserError("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    /** A number of a section. */
    double number(String section, String field) {
        JsonNode node = root.path(section).path(field);
        if (!node.isNumber()) {
            throw new UserError(
                    "%s: %s.%s is \"%s\"; a number is needed".formatted(file, section, field, node.asText()));
        }
        return node.asDouble();
    }

    Site site() {
        return Site.ofDegrees(
                number("site", "latitude_deg"),
                number("site", "longitude_deg"),
                number("site", "elevation_m"),
                number("site", "timezone_h"));
    }

    /** Sheets of {@code part} (ext_wall, roof, floor), from the room outwards. */
    List<Sheet> sheets(boolean heavy, String part) {
        JsonNode layers = construction(heavy).path(part);
        if (layers.isTextual()) { // "same as 600"
            layers = construction(false).path(part);
        }
        var sheets = new ArrayList<Sheet>();
        for (JsonNode layer : layers) {
            if (layer.size() != 5) {
                throw new UserError("%s: a layer of %s has %d entries; name, thickness, conductivity, density and heat"
                                .formatted(file, part, layer.size())
                        + " capacity are needed");
            }
            sheets.add(new Sheet(
                    layer.get(2).asDouble(),
                    layer.get(3).asDouble(),
                    layer.get(4).asDouble(),
                    layer.get(1).asDouble()));
        }
        if (sheets.isEmpty()) {
            throw new UserError("%s has no layers of %s".formatted(file, part));
        }
        Collections.reverse(sheets);
        return sheets;
    }

    private JsonNode construction(boolean heavy) {
        String name = heavy ? "constructions_heavy_900_outside_to_inside" : "constructions_light_600_outside_to_inside";
        return root.path(name);
    }
}
