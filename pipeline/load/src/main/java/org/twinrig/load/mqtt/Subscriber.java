package org.twinrig.load.mqtt;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;

/** Our own subscription to all that the fleet sends: counts what the broker delivers, device by device. */
final class Subscriber implements Owner {
    private static final int PUBACK = 0x40;
    private static final int REFUSED = 0x80;
    private static final long BACK_OFF_MILLIS = 500;

    private final EventLoop loop;
    private final Endpoint endpoint;
    private final Fleet fleet;
    private final String run;
    private final WallClock wall;
    private final int qos;
    private final Tally[] tallies;
    private final Histogram delivery = Counts.histogram();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private @Nullable Session session;
    private int keepAliveSeconds = Session.KEEP_ALIVE_SECONDS;
    private boolean ended;
    private volatile long received;
    private volatile long duplicates;

    Subscriber(EventLoop loop, Endpoint endpoint, Fleet fleet, String run, WallClock wall, int qos, int devices) {
        this.loop = loop;
        this.endpoint = endpoint;
        this.fleet = fleet;
        this.run = run;
        this.wall = wall;
        this.qos = qos;
        this.tallies = new Tally[devices];
    }

    EventLoop loop() {
        return loop;
    }

    /** Connects and subscribes. */
    CompletableFuture<Void> start() {
        loop.execute(this::open);
        return ready;
    }

    private void open() {
        if (!ended) {
            session = endpoint.open(loop, tallies.length, "twinrig-load-" + run + "-receiver", this);
        }
    }

    @Override
    public void up(Session up, Grant grant) {
        keepAliveSeconds = grant.keepAliveSeconds();
        var subscribe = MqttMessageBuilders.subscribe().messageId(1);
        fleet.filters().forEach(filter -> subscribe.addSubscription(MqttQoS.valueOf(qos), filter));
        up.channel().writeAndFlush(subscribe.build());
    }

    @Override
    public void failed(UserError why) {
        if (ready.isDone()) {
            loop.schedule(this::open, BACK_OFF_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            ready.completeExceptionally(why);
        }
    }

    @Override
    public void lost(String why) {
        loop.schedule(this::open, BACK_OFF_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void received(MqttMessage message) {
        if (message instanceof MqttPublishMessage publish) {
            try {
                count(publish);
                acknowledge(publish);
            } finally {
                publish.release();
            }
        } else if (message instanceof MqttSubAckMessage answer) {
            subscribed(answer.payload().reasonCodes());
        }
    }

    private void subscribed(List<Integer> codes) {
        var refused = codes.stream().filter(code -> code >= REFUSED).findFirst();
        if (refused.isPresent()) {
            ready.completeExceptionally(new UserError(
                    "%s refuses our subscription to %s: reason code 0x%02x. Let it subscribe, or give --no-receive: loss is then judged by acknowledgements alone"
                            .formatted(endpoint.broker(), String.join(", ", fleet.filters()), refused.get()),
                    UserError.MACHINE_LACKS));
        } else {
            ready.complete(null);
        }
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField") // this loop alone writes
    private void count(MqttPublishMessage publish) {
        var marks = Marks.read(publish, run);
        if (marks == null || marks.device() < 0 || marks.device() >= tallies.length) {
            return;
        }
        var tally = tallies[marks.device()];
        if (tally == null) {
            tally = new Tally();
            tallies[marks.device()] = tally;
        }
        if (tally.isNew(marks.number())) {
            received++;
            Counts.record(delivery, (wall.micros(System.nanoTime()) - marks.dueMicros()) * 1000);
        } else {
            duplicates++;
        }
    }

    private void acknowledge(MqttPublishMessage publish) {
        var open = session;
        if (publish.fixedHeader().qosLevel() == MqttQoS.AT_LEAST_ONCE && open != null && open.isUp()) {
            ByteBuf packet = open.channel().alloc().directBuffer(4);
            packet.writeByte(PUBACK)
                    .writeByte(2)
                    .writeShort(publish.variableHeader().packetId());
            open.channel().write(packet, open.channel().voidPromise());
            open.wrote(System.nanoTime());
        }
    }

    @Override
    public void pause() {
        var open = session;
        if (open != null) {
            open.channel().flush();
        }
    }

    @Override
    public void writable() {
        // acknowledgements are written whether or not there is room
    }

    /** Different messages that came. */
    long received() {
        return received;
    }

    /** Messages that came once more. */
    long duplicates() {
        return duplicates;
    }

    void keepAlive() {
        var open = session;
        if (open != null) {
            open.keepAlive(System.nanoTime(), keepAliveSeconds);
        }
    }

    /** Ends the subscription; returns the waits from due to delivery. On its loop. */
    Histogram end() {
        ended = true;
        var open = session;
        if (open != null) {
            open.close();
        }
        return delivery;
    }
}
