package org.twinrig.core.recording;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twinrig.core.reading.SampleSchema;

/** Channels and run facts as the string maps that an MCAP file carries, and back. */
final class Facts {
    /** Name of the metadata record at the head of a recording. */
    static final String RUN = "twinrig.run";
    /** Name of the metadata record at its end. */
    static final String END = "twinrig.end";
    /** Name of the metadata record with the SHA-256 of each truth and reading channel, by topic. */
    static final String SHA_256 = "twinrig.sha256";

    private static final String PROPERTY = "property.";
    private static final String UNIT = "unit.";

    private Facts() {}

    static SortedMap<String, String> of(RunInfo info) {
        var facts = new TreeMap<String, String>();
        info.properties().forEach((name, value) -> facts.put(PROPERTY + name, value));
        facts.put("scenario", info.scenario());
        facts.put("title", info.title());
        facts.put("seed", Long.toString(info.seed()));
        facts.put("start", info.start().toString());
        facts.put("durationNanos", Long.toString(info.durationNanos()));
        return facts;
    }

    /** The run that these facts tell of; throws {@link IllegalArgumentException} if one is missing or wrong. */
    static RunInfo runInfo(SortedMap<String, String> facts) {
        var properties = new TreeMap<String, String>();
        facts.forEach((name, value) -> {
            if (name.startsWith(PROPERTY)) {
                properties.put(name.substring(PROPERTY.length()), value);
            }
        });
        Instant start;
        try {
            start = Instant.parse(need(facts, "start"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("start is \"" + facts.get("start") + "\", not a date and time", e);
        }
        return new RunInfo(
                need(facts, "scenario"),
                need(facts, "title"),
                needLong(facts, "seed"),
                start,
                needLong(facts, "durationNanos"),
                properties);
    }

    static SortedMap<String, String> of(Channel channel) {
        var facts = new TreeMap<String, String>();
        facts.put("kind", channel.kind().name().toLowerCase(Locale.ROOT));
        facts.put("source", channel.source());
        facts.put("type", channel.type());
        Content content = channel.content();
        if (content instanceof Content.Numbers numbers) {
            facts.put("content", "numbers");
            facts.put("schema", numbers.schema().name());
            var names = numbers.schema().fields().stream()
                    .map(SampleSchema.Field::name)
                    .toList();
            facts.put("fields", String.join(",", names));
            numbers.schema().fields().forEach(field -> facts.put(UNIT + field.name(), field.unit()));
        } else if (content instanceof Content.Thermal thermal) {
            facts.put("content", "thermal");
            facts.put("width", Integer.toString(thermal.width()));
            facts.put("height", Integer.toString(thermal.height()));
            facts.put("framesPerSecond", Double.toString(thermal.framesPerSecond()));
            facts.put("unit", "0.01 K");
        } else if (content instanceof Content.Motion motion) {
            facts.put("content", "motion");
            facts.put("sampleRateHz", Double.toString(motion.sampleRateHz()));
            facts.put("accelLsbPerG", Double.toString(motion.accelLsbPerG()));
            facts.put("gyroLsbPerDps", Double.toString(motion.gyroLsbPerDps()));
        } else {
            facts.put("content", content instanceof Content.Events ? "events" : "alarms");
        }
        return facts;
    }

    /** The channel that these facts tell of; throws {@link IllegalArgumentException} if one is missing or wrong. */
    static Channel channel(String topic, SortedMap<String, String> facts) {
        var kind = ChannelKind.valueOf(need(facts, "kind").toUpperCase(Locale.ROOT));
        return new Channel(topic, kind, need(facts, "source"), need(facts, "type"), content(facts));
    }

    private static Content content(Map<String, String> facts) {
        String content = need(facts, "content");
        return switch (content) {
            case "numbers" -> new Content.Numbers(schema(facts));
            case "thermal" ->
                new Content.Thermal(
                        Math.toIntExact(needLong(facts, "width")),
                        Math.toIntExact(needLong(facts, "height")),
                        needDouble(facts, "framesPerSecond"));
            case "motion" ->
                new Content.Motion(
                        needDouble(facts, "sampleRateHz"),
                        needDouble(facts, "accelLsbPerG"),
                        needDouble(facts, "gyroLsbPerDps"));
            case "events" -> new Content.Events();
            case "alarms" -> new Content.Alarms();
            default -> throw new IllegalArgumentException("content is \"" + content + "\", which is not known");
        };
    }

    private static SampleSchema schema(Map<String, String> facts) {
        var fields = new ArrayList<SampleSchema.Field>();
        for (String name : need(facts, "fields").split(",")) {
            if (!name.isEmpty()) {
                fields.add(new SampleSchema.Field(name, need(facts, UNIT + name)));
            }
        }
        return new SampleSchema(need(facts, "schema"), fields);
    }

    private static String need(Map<String, String> facts, String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return value;
    }

    private static long needLong(Map<String, String> facts, String name) {
        return Long.parseLong(need(facts, name)); // its NumberFormatException is an IllegalArgumentException
    }

    private static double needDouble(Map<String, String> facts, String name) {
        return Double.parseDouble(need(facts, name));
    }
}
