package org.twinrig.validation.vdi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinrig.core.UserError;

/**
 * The numbers of a room as its case file has them: assignments in Modelica's notation, {@code AInt=75.5,
 * RExt={0.00436}}, and constants, {@code k=25*10.5}. Older files say alpha where newer ones say h, {@code alphaExt} for
 * {@code hConExt}; both are read.
 */
final class VdiParameters {
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+)\\s*=\\s*(\\{[^}]*}|[-+0-9.eE]+)");
    private static final Map<String, String> OLDER = Map.of(
            "hConExt",
            "alphaExt",
            "hConInt",
            "alphaInt",
            "hConWin",
            "alphaWin",
            "hRad",
            "alphaRad",
            "hConWall",
            "alphaWall");

    private final String where;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> constants = new LinkedHashMap<>();

    /** Of the case {@code root}, which {@code where} names in messages. */
    VdiParameters(JsonNode root, String where) {
        this.where = where;
        Matcher found = ASSIGNMENT.matcher(root.path("zone_parameters_modelica").asText());
        while (found.find()) {
            values.putIfAbsent(found.group(1), found.group(2));
        }
        for (JsonNode constant : root.path("constants")) {
            String text = constant.path("args").asText();
            constants.put(
                    constant.path("name").asText(),
                    text.substring(text.indexOf('=') + 1).strip());
        }
    }

    /** A number. */
    double number(String name) {
        return numbers(name)[0];
    }

    /** A list of numbers, or a single one. */
    double[] numbers(String name) {
        String text = values.getOrDefault(name, values.get(OLDER.getOrDefault(name, name)));
        if (text == null) {
            throw new UserError(
                    "%s: zone_parameters_modelica has no %s; it has %s".formatted(where, name, values.keySet()));
        }
        return Arrays.stream(text.replaceAll("[{}]", "").split(",", -1))
                .mapToDouble(part -> parse(name, part))
                .toArray();
    }

    /** A constant, whose file may have it as a product of numbers; {@code missing} where it has none. */
    double constant(String name, double missing) {
        String text = constants.getOrDefault(name, constants.get(OLDER.getOrDefault(name, name)));
        if (text == null) {
            return missing;
        }
        double product = 1;
        for (String factor : text.split("\\*", -1)) {
            product *= parse(name, factor);
        }
        return product;
    }

    private double parse(String name, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new UserError("%s: %s is \"%s\"; a number is needed".formatted(where, name, text.strip()));
        }
    }
}
