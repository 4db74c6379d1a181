package org.twinrig.load.twin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.load.Rate;
import org.twinrig.load.mqtt.Outgoing;
import org.twinrig.pipeline.payload.Json;

/** Devices of the twin: physical, each its own, the same for the same seed. */
class TwinFleetTest {
    private static final int DEVICES = 40;
    private static final int FIRE_BOARD = 9;

    @Test
    void theSameSeedSendsTheSame() {
        var one = TwinFleet.simulate(7, Rate.parse("1/s"), "r", DEVICES);
        var other = TwinFleet.simulate(7, Rate.parse("1/s"), "r", DEVICES);
        var third = TwinFleet.simulate(8, Rate.parse("1/s"), "r", DEVICES);

        for (int device : List.of(0, 3, FIRE_BOARD)) {
            assertThat(messages(one, device, 12)).isEqualTo(messages(other, device, 12));
        }
        assertThat(messages(one, 4, 12)).isNotEqualTo(messages(third, 4, 12));
    }

    @Test
    void everyDeviceHasItsOwnPhysicalValues() {
        var fleet = TwinFleet.simulate(1, Rate.NATIVE, "r", DEVICES);
        var co2 = new ArrayList<Double>();
        for (int device = 0; device < DEVICES; device++) {
            for (JsonNode message : messages(fleet, device, 9)) {
                if (message.path("sensor").asText().equals("scd41")) {
                    var data = message.path("data");
                    // Outside air is at 425 ppm ± the part's error of 40 ppm + 5 %; crowded rooms reach some thousand.
                    assertThat(data.path("co2Ppm").asDouble()).isBetween(360.0, 5000.0);
                    assertThat(data.path("tempC").asDouble()).isBetween(15.0, 45.0);
                    assertThat(data.path("humidityPct").asDouble()).isBetween(10.0, 90.0);
                    co2.add(data.path("co2Ppm").asDouble());
                } else if (message.has("features")) {
                    assertThat(message.path("features").path("t_max").asDouble())
                            .isBetween(10.0, 600.0);
                }
                assertThat(message.path("device_id").asText()).isEqualTo("load-%05d@r".formatted(device));
            }
        }
        assertThat(co2.stream().distinct().count()).isGreaterThan(co2.size() / 2);
    }

    @Test
    void atLongIntervalsTheReadingsBetweenAreTakenAndNotSent() {
        var fleet = TwinFleet.simulate(1, Rate.parse("1 per 10 s"), "r", 1);

        var times = messages(fleet, 0, 6).stream()
                .map(message -> message.path("ts").asLong())
                .toList();

        // Three sensors in turn, so that each has 30 s from one of its messages to the next.
        assertThat(times.get(3) - times.get(0)).isEqualTo(30);
        assertThat(times.get(4) - times.get(1)).isEqualTo(30);
        assertThat(times.get(5) - times.get(2)).isEqualTo(30);
    }

    private static List<JsonNode> messages(TwinFleet fleet, int device, int count) {
        var feeds = fleet.feeds(device);
        var messages = new ArrayList<JsonNode>();
        var out = new Outgoing();
        for (int number = 1; number <= count; number++) {
            feeds.get((number - 1) % feeds.size()).next(number, 0, out);
            var bytes = new byte[out.payload().readableBytes()];
            out.payload().getBytes(0, bytes);
            messages.add(Json.parse(bytes));
        }
        return messages;
    }
}
