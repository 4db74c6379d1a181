package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.Entry;
import org.twinrig.pipeline.gateway.CloudDevice;
import org.twinrig.pipeline.payload.Moments;

/** What functions saw and found, for the recording. */
final class Traces {
    private Traces() {}

    /** Channel of what function {@code name} derives for the device of {@code event}. */
    static Channel channel(JsonNode event, String name, SampleSchema schema) {
        String device = CloudDevice.device(event.path("device_id").asText());
        return new Channel(
                "/derived/" + device + "/" + name, ChannelKind.DERIVED, device, name, new Content.Numbers(schema));
    }

    /** Moment of {@code event} by its {@code time} [ns since {@code start}]. */
    static long moment(JsonNode event, Instant start) {
        return Moments.simulated(start, Instant.parse(event.path("time").asText()));
    }

    /** Hands {@code to} what {@code answer} to {@code event} tells, if anything; {@code start} is simulated time 0. */
    static void of(JsonNode event, JsonNode answer, Instant start, BiConsumer<Channel, Entry> to) {
        if (FireTrace.isIn(event, answer)) {
            to.accept(FireTrace.channel(event), FireTrace.row(event, answer, start));
        } else if (BearingTrace.isIn(answer)) {
            to.accept(BearingTrace.channel(event), BearingTrace.row(event, answer, start));
        } else if (BoardTrace.isIn(answer)) {
            to.accept(BoardTrace.channel(event), BoardTrace.row(event, answer, start));
        } else if (AnomalyTrace.isIn(answer)) {
            to.accept(AnomalyTrace.channel(event), AnomalyTrace.row(event, answer, start));
        }
    }
}
