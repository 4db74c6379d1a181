package org.twinrig.load.mqtt;

import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPubReplyMessageVariableHeader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.load.LoadPlan;

/** One device with its connection; everything happens on the event loop of its {@link Lane}. */
final class Device implements Owner {
    private static final int BATCH = 64; // messages at QoS 0 before others have a turn
    private static final long SHORTEST_BACK_OFF_MILLIS = 250;
    private static final long LONGEST_BACK_OFF_MILLIS = 5000;

    private final Lane lane;
    private final int index;
    private final LoadPlan plan;
    private final List<Feed> feeds;
    private List<Stream> streams = List.of();
    private @Nullable Session session;
    private Inflight inflight = new Inflight(1);
    private int keepAliveSeconds = Session.KEEP_ALIVE_SECONDS;
    private long number;
    private long waiting;
    private int failures;
    private boolean everUp;
    private boolean ended;
    private boolean touched;
    private boolean hasTurn;

    Device(Lane lane, int index, List<Feed> feeds) {
        this.lane = lane;
        this.index = index;
        this.plan = lane.plan();
        this.feeds = feeds;
    }

    int index() {
        return index;
    }

    List<Feed> feeds() {
        return feeds;
    }

    void schedule(List<Stream> newStreams) {
        streams = newStreams;
    }

    void connect() {
        if (!ended) {
            session = lane.open(this);
        }
    }

    /** A message of {@code stream} is due. */
    void fallDue(Stream stream) {
        stream.fallDue();
        waiting++;
        lane.counts().due++;
        if (canSend()) {
            sendOldest();
        }
    }

    private boolean canSend() {
        var open = session;
        return open != null && open.isUp() && open.channel().isWritable() && (plan.qos() == 0 || inflight.hasRoom());
    }

    private void sendOldest() {
        Stream oldest = streams.get(0);
        for (Stream stream : streams) {
            if (stream.waiting() && (!oldest.waiting() || stream.oldestDueNanos() - oldest.oldestDueNanos() < 0)) {
                oldest = stream;
            }
        }
        long due = oldest.oldestDueNanos();
        oldest.sentOldest();
        waiting--;
        long now = System.nanoTime();
        Counts.record(lane.counts().lateness, now - due);
        send(oldest.feed, due, now);
    }

    private void send(Feed feed, long due, long now) {
        number++;
        int id = plan.qos() == 0 ? 0 : inflight.add(due, now);
        var out = lane.outgoing();
        feed.next(number, lane.wall().micros(due), out);
        var open = requireSession();
        var channel = open.channel();
        channel.write(out.packet(channel.alloc(), plan.qos(), id), channel.voidPromise());
        open.wrote(now);
        lane.counts().sent++;
        touch();
    }

    /** Has what was written flushed at the end of this turn. */
    private void touch() {
        if (!touched) {
            touched = true;
            lane.touched(this);
        }
    }

    void flush() {
        touched = false;
        var open = session;
        if (open != null && open.isUp()) {
            open.channel().flush();
        }
    }

    /** Sends what there is room for. */
    void drain() {
        if (lane.unlimited()) {
            if (plan.qos() > 0 && !inflight.isHalfFree()) {
                return; // a burst costs one system call on either side, a message at a time one each
            }
            int batch = 0;
            while (canSend() && batch++ < BATCH) {
                long now = System.nanoTime();
                lane.counts().due++;
                send(feeds.get((int) (number % feeds.size())), now, now);
            }
            if (canSend() && !hasTurn) {
                hasTurn = true;
                lane.later(this);
            }
            return;
        }
        while (waiting > 0 && canSend()) {
            sendOldest();
        }
    }

    /** The turn that was asked for has come. */
    void turn() {
        hasTurn = false;
        drain();
    }

    @Override
    public void up(Session up, Grant grant) {
        if (grant.maximumQos() < plan.qos()) {
            lane.impossible(new UserError(
                    "%s takes QoS %d at most; use --qos %2$d".formatted(plan.broker(), grant.maximumQos())));
            return;
        }
        int largest = plan.size().orElse(0);
        if (largest > grant.maximumPacket()) {
            lane.impossible(new UserError("%s takes packets of %d bytes at most; use a smaller --size than %d"
                    .formatted(plan.broker(), grant.maximumPacket(), largest)));
            return;
        }
        failures = 0;
        keepAliveSeconds = grant.keepAliveSeconds();
        inflight = new Inflight(Math.min(plan.window(), grant.receiveMaximum()));
        if (everUp) {
            lane.counts().reconnected++;
        }
        everUp = true;
        lane.connected(this);
        drain();
        lane.flushTouched();
    }

    @Override
    public void failed(UserError why) {
        failures++;
        if (everUp) {
            reconnect();
        } else {
            lane.failed(this, failures, why);
        }
    }

    @Override
    public void lost(String why) {
        long now = System.nanoTime();
        lane.counts().cutOff++;
        giveUpInflight(now);
        lane.disconnected(why);
        reconnect();
    }

    private void reconnect() {
        if (!ended) {
            long wait = SHORTEST_BACK_OFF_MILLIS << Math.min(failures, 5);
            long spread = index % 97; // devices that were cut off together do not come back in one instant
            lane.loop()
                    .schedule(this::connect, Math.min(wait, LONGEST_BACK_OFF_MILLIS) + spread, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void received(MqttMessage message) {
        if (message.fixedHeader().messageType() != MqttMessageType.PUBACK) {
            return;
        }
        int id = ((MqttMessageIdVariableHeader) message.variableHeader()).messageId();
        if (!inflight.holds(id)) {
            return;
        }
        var counts = lane.counts();
        boolean refused = message.variableHeader() instanceof MqttPubReplyMessageVariableHeader header
                && header.reasonCode() < 0; // 0x80 and above
        if (refused) {
            counts.refused++;
        } else {
            long now = System.nanoTime();
            counts.acknowledged++;
            Counts.record(counts.ack, now - inflight.dueNanos(id));
            Counts.record(counts.ackSinceSend, now - inflight.sentNanos(id));
        }
        inflight.remove(id);
    }

    @Override
    public void pause() {
        drain();
        lane.flushTouched();
    }

    @Override
    public void writable() {
        drain();
        lane.flushTouched();
    }

    void keepAlive(long nowNanos) {
        var open = session;
        if (open != null) {
            open.keepAlive(nowNanos, keepAliveSeconds);
        }
    }

    /** Messages sent and not acknowledged. */
    int unacknowledged() {
        return plan.qos() == 0 ? 0 : inflight.size();
    }

    /** Ends the device; what it still holds is given up. Returns how many messages were due and never sent. */
    long end(long now) {
        ended = true;
        giveUpInflight(now);
        long unsent = waiting;
        for (Stream stream : streams) {
            while (stream.waiting()) {
                Counts.record(lane.counts().ack, now - stream.oldestDueNanos());
                Counts.record(lane.counts().lateness, now - stream.oldestDueNanos());
                stream.sentOldest();
            }
        }
        waiting = 0;
        var open = session;
        if (open != null) {
            open.close();
        }
        return unsent;
    }

    private void giveUpInflight(long now) {
        if (plan.qos() == 0) {
            return;
        }
        for (int id = 1; id <= plan.window(); id++) {
            if (inflight.holds(id)) {
                Counts.record(lane.counts().ack, now - inflight.dueNanos(id));
                lane.counts().unacknowledged++;
                inflight.remove(id);
            }
        }
    }

    private Session requireSession() {
        var open = session;
        if (open == null) {
            throw new IllegalStateException("device " + index + " has no connection");
        }
        return open;
    }
}
