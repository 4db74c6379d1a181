package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.time.Entry;

/** What functions saw and found, for the recording. */
final class Traces {
    private Traces() {}

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
