package org.twinrig.pipeline.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.detect.BearingFeatures;
import org.twinrig.detect.BoardReport;
import org.twinrig.detect.FireFeatures;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.payload.Json;
import org.twinrig.pipeline.payload.Moments;

/**
 * What the boards of a run write into their messages: topic, payload and what every message carries as user properties.
 * Holds no state of a board, so that one serves any number of them.
 *
 * @param run name of the run; may be empty
 * @param start date and time of simulated time 0
 */
public record BoardMessages(String run, Instant start) {
    private static final String METRIC = "metric"; // type of the channel of a value without a sensor of its own

    /**
     * The message of one scalar reading. A value that a sensor did not give (NaN) is left out, as the seed's boards do.
     *
     * @return empty if there was not one value to send
     */
    public Optional<Message> telemetry(Channel channel, Samples samples) {
        if (!(channel.content() instanceof Content.Numbers numbers)) {
            throw new IllegalArgumentException(channel.topic() + " has no scalar readings");
        }
        var data = Json.MAPPER.createObjectNode();
        var fields = numbers.schema().fields();
        for (int i = 0; i < fields.size(); i++) {
            double value = samples.values()[i];
            if (Double.isFinite(value)) {
                data.put(fields.get(i).name(), shortest(value));
            }
        }
        if (data.isEmpty()) {
            return Optional.empty();
        }
        var device = channel.source();
        var body = Json.MAPPER.createObjectNode();
        body.set("data", data);
        body.setAll(body(device, samples.timeNanos()));
        body.put("sensor", channel.type());
        return Optional.of(new Message(Topics.TELEMETRY, Json.bytes(body), properties(device, samples.timeNanos())));
    }

    /** The message of the fire features of one second, in the order of {@link FireFeatures#NAMES}. */
    public Message fire(String device, long timeNanos, double[] features) {
        var body = body(device, timeNanos);
        put(body, FireFeatures.NAMES, features);
        return new Message(Topics.fire(cloudName(device)), Json.bytes(body), properties(device, timeNanos));
    }

    /**
     * The message of the features of one block of a bearing's vibration.
     *
     * @param shaftHz speed of its shaft [rev/s]
     * @param features in the order of {@link BearingFeatures#NAMES}
     */
    public Message bearing(String device, long timeNanos, double shaftHz, double[] features) {
        var body = body(device, timeNanos).put("shaft_hz", shortest(shaftHz));
        put(body, BearingFeatures.NAMES, features);
        return new Message(Topics.bearing(cloudName(device)), Json.bytes(body), properties(device, timeNanos));
    }

    private static void put(ObjectNode body, List<String> names, double[] features) {
        var named = body.putObject("features");
        for (int i = 0; i < features.length; i++) {
            named.put(names.get(i), features[i]);
        }
    }

    /** The message of the report of an environmental board. */
    public Message report(String device, long timeNanos, BoardReport report) {
        var body = body(device, timeNanos)
                .put("Temperature", shortest(report.temperature()))
                .put("Humidity", shortest(report.humidity()))
                .put("GasLevel", shortest(report.gasLevel()))
                .put("GasResistance", shortest(report.gasOhm()))
                .put("PowerConsumption", shortest(report.power()));
        return new Message(Topics.board(cloudName(device)), Json.bytes(body), properties(device, timeNanos));
    }

    /** The message that has the value of a metric, to be watched for anomalies; empty for every other reading. */
    Optional<Message> anomaly(Channel channel, Samples samples) {
        if (!channel.type().equals(METRIC) || !Double.isFinite(samples.values()[0])) {
            return Optional.empty();
        }
        var device = channel.source();
        var body = body(device, samples.timeNanos()).put("value", shortest(samples.values()[0]));
        return Optional.of(new Message(
                Topics.anomaly(cloudName(device)), Json.bytes(body), properties(device, samples.timeNanos())));
    }

    /** The cloud's name of {@code device}. */
    String cloudName(String device) {
        return CloudDevice.name(device, run);
    }

    /** User properties of a message of {@code device} at {@code timeNanos}. */
    Map<String, String> properties(String device, long timeNanos) {
        var moment = start.plusNanos(timeNanos);
        var properties = new HashMap<String, String>();
        properties.put(Message.RUN, run);
        properties.put(Message.DEVICE, cloudName(device));
        properties.put(Message.TIME, Moments.sortable(moment));
        properties.put(Message.TS, Moments.epochSeconds(moment).toPlainString());
        return properties;
    }

    /** A JSON object with {@code device_id} and {@code ts}. */
    private ObjectNode body(String device, long timeNanos) {
        return Json.MAPPER
                .createObjectNode()
                .put("device_id", cloudName(device))
                .put("ts", Moments.epochSeconds(start.plusNanos(timeNanos)));
    }

    /** The shortest decimal that reads back as {@code value}; whole numbers without a point. */
    private static BigDecimal shortest(double value) {
        if (value == 0) {
            return BigDecimal.ZERO;
        }
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
}
