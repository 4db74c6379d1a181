package org.twinrig.hil.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.reading.SampleSchema;

/**
 * One JSON object a line. Numbers and truth values (1 or 0) become fields, those of inner objects under their path
 * ({@code data.temp}); the first line decides which there are.
 */
final class JsonLines implements LineFormat {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final TreeSet<String> leftOut = new TreeSet<>();
    private @Nullable Mapping mapping;

    /** {@code mapping} empty: all numbers of the first line, under their own names. */
    JsonLines(Optional<Mapping> mapping) {
        this.mapping = mapping.orElse(null);
    }

    @Override
    public Optional<double[]> read(String line) throws BadLine {
        Map<String, Double> members = members(line);
        var fields = mapping;
        if (fields == null) {
            if (members.isEmpty()) {
                throw new BadLine("it holds no number");
            }
            fields = Mapping.plain(List.copyOf(members.keySet()));
            mapping = fields;
        }
        var values = new double[fields.entries().size()];
        int found = 0;
        for (int i = 0; i < values.length; i++) {
            Double value = members.remove(fields.entries().get(i).column());
            values[i] = value == null ? Double.NaN : value;
            found += value == null ? 0 : 1;
        }
        leftOut.addAll(members.keySet());
        if (found == 0) {
            var wanted = fields.entries().stream().map(Mapping.Entry::column).toList();
            throw new BadLine("it holds none of " + String.join(", ", wanted));
        }
        return Optional.of(values);
    }

    private Map<String, Double> members(String line) throws BadLine {
        try {
            JsonNode root = JSON.readTree(line);
            if (!root.isObject()) {
                throw new BadLine("it is no JSON object {…}");
            }
            var members = new LinkedHashMap<String, Double>();
            collect("", root, members);
            return members;
        } catch (JsonProcessingException e) {
            throw new BadLine("it is no JSON: " + e.getOriginalMessage());
        }
    }

    private void collect(String path, JsonNode object, Map<String, Double> members) {
        for (var member : new ArrayList<>(object.properties())) {
            String name = path + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject()) {
                collect(name + ".", value, members);
            } else if (value.isNumber() && Double.isFinite(value.doubleValue())) {
                members.put(name, value.doubleValue());
            } else if (value.isBoolean()) {
                members.put(name, value.booleanValue() ? 1.0 : 0.0);
            } else if (!value.isNull()) {
                leftOut.add(name);
            }
        }
    }

    @Override
    public SampleSchema schema() {
        return Objects.requireNonNull(mapping, "no line was read").schema();
    }

    @Override
    public Optional<String> leftOut() {
        return leftOut.isEmpty() ? Optional.empty() : Optional.of("members " + String.join(", ", leftOut));
    }
}
