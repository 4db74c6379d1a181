package org.twinrig.load.twin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.time.SimTime;
import org.twinrig.load.Rate;
import org.twinrig.load.mqtt.Feed;
import org.twinrig.load.mqtt.Fleet;
import org.twinrig.load.mqtt.Marks;
import org.twinrig.load.mqtt.Outgoing;
import org.twinrig.physics.Point;
import org.twinrig.pipeline.gateway.BoardMessages;
import org.twinrig.pipeline.gateway.Topics;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.Sensors;

/**
 * A fleet as a building would have it: nine of ten devices are environmental boards (SCD41, DHT22, MQ-2), the tenth is a
 * fire board. Rooms are simulated once and shared, each sensor is a part of its own with its own errors and noise.
 * The messages are those of the gateway, so that rules, functions and stores take them.
 *
 * <p>Same seed, same values: only run and due times differ.
 */
public final class TwinFleet implements Fleet {
    /** Every so many devices one is a fire board. */
    public static final int FIRE_BOARD_EVERY = 10;

    private static final List<String> ROOMS =
            List.of("quiet-office-day", "crowded-meeting", "cooking-without-fire", "radiator-on");
    private static final List<String> EPISODES = List.of("waste-basket-fire", "hot-drink");
    private static final List<String> SENSORS = List.of("scd41", "dht22", "mq2");
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z"); // the scenario language's own start
    private static final int SPREAD_SECONDS = 600; // devices of one room are at different moments of its day
    private static final Point HERE = new Point(0, 0, 0); // recorded air has one place

    private final RandomStreams random;
    private final Rate rate;
    private final String run;
    private final List<RecordedAir> airs;
    private final List<FireEpisode> episodes;
    private final BoardMessages messages;

    private TwinFleet(long seed, Rate rate, String run, List<RecordedAir> airs, List<FireEpisode> episodes) {
        this.random = new RandomStreams(seed).child("load");
        this.rate = rate;
        this.run = run;
        this.airs = List.copyOf(airs);
        this.episodes = List.copyOf(episodes);
        this.messages = new BoardMessages(run, START);
    }

    /**
     * Simulates the rooms, which takes a few seconds.
     *
     * @param rate of each device
     * @param run written into every message, so that the own subscriber knows them
     * @param devices how many there will be; without a fire board no camera is simulated
     */
    public static TwinFleet simulate(long seed, Rate rate, String run, int devices) {
        var burning = (devices < FIRE_BOARD_EVERY ? List.<String>of() : EPISODES)
                .stream()
                        .map(name -> CompletableFuture.supplyAsync(() -> FireEpisode.of(name, seed)))
                        .toList();
        List<RecordedAir> airs = new ArrayList<>();
        ROOMS.forEach(room -> airs.addAll(RecordedAir.of(room, seed)));
        return new TwinFleet(
                seed,
                rate,
                run,
                airs,
                burning.stream().map(CompletableFuture::join).toList());
    }

    @Override
    public List<Feed> feeds(int index) {
        String device = Marks.deviceName(index);
        var own = random.child(device);
        if (index % FIRE_BOARD_EVERY == FIRE_BOARD_EVERY - 1) {
            var episode = episodes.get(own.stream("episode").below(episodes.size()));
            return List.of(new FireFeed(device, episode, own, messages, spacing(1)));
        }
        var place = own.stream("place");
        var standpoint =
                new Standpoint(airs.get(place.below(airs.size())), place.below(SPREAD_SECONDS) * SimTime.SECOND);
        return SENSORS.stream()
                .<Feed>map(type -> new SensorFeed(
                        Sensors.type(type)
                                .create(new SensorContext(
                                        device, HERE, HERE, standpoint, null, own.child(type), Map.of())),
                        standpoint,
                        messages,
                        spacing(SENSORS.size())))
                .toList();
    }

    /** Time between two messages of one of {@code feeds} feeds that take turns [ns]; 0 for their own rates. */
    private long spacing(int feeds) {
        return rate instanceof Rate.Every every ? feeds * every.periodNanos() : 0;
    }

    @Override
    public String clientId(int index) {
        return "twinrig-load-" + run + "-" + index;
    }

    @Override
    public List<String> filters() {
        return List.of(Topics.TELEMETRY, Topics.fire("+"));
    }

    /** Writes {@code message} with its marks. */
    static void write(Message message, long number, long dueMicros, Outgoing out) {
        out.begin(Outgoing.topic(message.topic()));
        message.properties().forEach(out::property);
        out.property(Message.SEQUENCE, Long.toString(number));
        out.property(Message.PUBLISHED, Long.toString(dueMicros));
        out.payload().writeBytes(message.payload());
    }
}
