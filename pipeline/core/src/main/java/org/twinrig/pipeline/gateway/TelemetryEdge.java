package org.twinrig.pipeline.gateway;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.payload.Json;

/** Sends scalar readings as they come. A value that a sensor did not give (NaN) is left out, as the seed's boards do. */
final class TelemetryEdge {
    private final Envelope envelope;
    private final Consumer<Message> outlet;

    TelemetryEdge(Envelope envelope, Consumer<Message> outlet) {
        this.envelope = envelope;
        this.outlet = outlet;
    }

    /** Sends {@code samples}; returns false if there was not one value in it to send. */
    boolean accept(Channel channel, Samples samples) {
        if (!(channel.content() instanceof Content.Numbers numbers)) {
            return true;
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
            return false;
        }
        var device = channel.source();
        var body = Json.MAPPER.createObjectNode();
        body.set("data", data);
        body.setAll(envelope.body(device, samples.timeNanos()));
        body.put("sensor", channel.type());
        outlet.accept(
                new Message(Topics.TELEMETRY, Json.bytes(body), envelope.properties(device, samples.timeNanos())));
        return true;
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
