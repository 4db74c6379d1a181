package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.twinrig.pipeline.embedded.AwsClients;
import org.twinrig.pipeline.functions.ThresholdAlarms;
import org.twinrig.pipeline.gateway.Topics;
import org.twinrig.pipeline.mqtt.Message;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;

/**
 * Accounts for the alarms that CloudWatch raises, of which no function knows: how many there were, from the alarms' own
 * history, and when the report was published that brought each about. Thread-safe.
 */
final class ThresholdBooks {
    private static final int MOST = 1024; // reports remembered; far more than can be under way

    private final AwsClients clients;
    private final Set<String> devices = new ConcurrentSkipListSet<>();
    private final Map<String, Long> published = new LinkedHashMap<>() { // in order of publication [µs]
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > MOST;
                }
            };

    ThresholdBooks(AwsClients clients) {
        this.clients = clients;
    }

    /** A message is published at {@code micros}; those of boards are remembered. */
    void published(Message message, long micros) {
        var device = message.property(Message.DEVICE);
        var time = message.property(Message.TIME);
        if (message.topic().startsWith(Topics.BOARD) && device != null && time != null) {
            devices.add(device);
            synchronized (published) {
                published.put(key(device, Instant.parse(time)), micros);
            }
        }
    }

    /** When the report was published that made CloudWatch say {@code body} [µs since 1970]; 0 if unknown. */
    long publishedMicros(JsonNode body) {
        var moment = Instant.parse(body.path("timestamp").asText());
        synchronized (published) {
            return published.getOrDefault(key(body.path("device_id").asText(), moment), 0L);
        }
    }

    /** CloudWatch tells milliseconds. */
    private static String key(String device, Instant time) {
        return device + " " + time.toEpochMilli();
    }

    /** Changes to OK or ALARM, the states that are told, of all alarms of the boards seen. */
    long raised() {
        return devices.stream()
                .flatMap(device -> ThresholdAlarms.names(device).stream())
                .mapToLong(name -> clients
                        .cloudWatch()
                        .describeAlarmHistoryPaginator(
                                ask -> ask.alarmName(name).historyItemType(HistoryItemType.STATE_UPDATE))
                        .alarmHistoryItems()
                        .stream()
                        .filter(item -> item.historySummary().matches(".* to (OK|ALARM)"))
                        .count())
                .sum();
    }
}
