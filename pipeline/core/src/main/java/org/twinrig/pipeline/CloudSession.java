package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Alarm;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.pipeline.gateway.CloudDevice;
import org.twinrig.pipeline.gateway.Gateway;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.mqtt.MqttLink;
import org.twinrig.pipeline.payload.Moments;
import org.twinrig.pipeline.rules.RuleEngine;
import org.twinrig.pipeline.rules.RuleEngine.Outcome;

/**
 * One run in the cloud: its readings go through gateway, broker, rules and functions, and its alarms come back.
 *
 * <p>{@link #accept} waits while too many messages are under way, but never without end: a broker that is gone or a
 * pipeline that makes no progress is a {@link UserError} with status 3. {@link #end} returns when every message has
 * been handled and every alarm delivered, or is known to be lost. Alarms reach their consumer from another thread, so a
 * recording that takes them must be ended after this sink.
 */
public final class CloudSession implements Sink {
    private final CloudHost host;
    private final String run;
    private final MqttLink link;
    private final Consumer<Alarm> onAlarm;
    private final Ledger ledger;
    private final Map<String, String> problems = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Latencies alarmLatencies = new Latencies();
    private final AtomicLong stored = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong raised = new AtomicLong();
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong foreignRejected = new AtomicLong();
    private final AtomicLong foreignFailed = new AtomicLong();
    private final ThresholdBooks thresholds;
    private volatile RunInfo info = new RunInfo("", "", 0, Instant.EPOCH, 0, Map.of());
    private volatile BiConsumer<Channel, Entry> derived = (channel, entry) -> {};
    private @Nullable Gateway gateway;
    private boolean ownsHost;

    CloudSession(CloudHost host, String run, MqttLink link, Consumer<Alarm> onAlarm) {
        this.host = host;
        this.run = run;
        this.link = link;
        this.onAlarm = onAlarm;
        this.thresholds = new ThresholdBooks(host.clients());
        this.ledger = new Ledger(host.options().window(), host.options().patience());
    }

    /** Starts a cloud for one run alone; it ends with {@link #close}. */
    public static CloudSession open(CloudOptions options, Consumer<Alarm> onAlarm) {
        var host = CloudHost.start(options);
        var session = host.session("", onAlarm);
        session.ownsHost = true;
        return session;
    }

    /** Sends what the functions worked out of the readings, second by second, to {@code consumer}; another thread calls. */
    public CloudSession derivingTo(BiConsumer<Channel, Entry> consumer) {
        this.derived = consumer;
        return this;
    }

    @Override
    public void begin(RunInfo info) {
        this.info = info;
        this.gateway = new Gateway(run, info, this::publish);
    }

    @Override
    public void accept(Channel channel, Entry entry) {
        started().accept(channel, entry);
    }

    @Override
    public void end(long endNanos) {
        started().end(endNanos);
        try {
            ledger.drain(this::requireAlive);
        } catch (UserError e) {
            problem(
                    "lost",
                    "%d of %d messages were published and never handled".formatted(ledger.lost(), ledger.published()));
            throw e;
        }
        awaitAlarms();
    }

    /**
     * Publishes {@code payload} on {@code topic} as it is, e.g. to see what becomes of a malformed one; counted like a
     * message of the gateway.
     */
    public void inject(String topic, byte[] payload) {
        publish(new Message(topic, payload, Map.of(Message.RUN, run)));
    }

    /**
     * Puts the finished recording {@code file} into the bucket; call it before {@link #close}.
     *
     * @return its key
     */
    public String storeRecording(Path file) {
        var key = "recordings/%s/%d/%s%s"
                .formatted(info.scenario(), info.seed(), run.isEmpty() ? "" : run + "/", file.getFileName());
        host.clients().s3().putObject(put -> put.bucket(host.bucket()).key(key), file);
        return key;
    }

    /** Reads the readings of this run back out of the store. */
    public StoreQuery store() {
        return new StoreQuery(host.clients().dynamoDb(), run);
    }

    /** Where other MQTT clients can reach the broker. */
    public String brokerUri() {
        return host.brokerUri();
    }

    /** What went through so far. */
    public CloudReport report() {
        var taken = Optional.ofNullable(gateway);
        var handling = ledger.latencies();
        synchronized (problems) {
            return new CloudReport(
                    taken.map(Gateway::readings).orElse(0L),
                    taken.map(Gateway::withheld).orElse(0L),
                    ledger.published(),
                    ledger.acknowledgedCount(),
                    ledger.count(Outcome.DONE),
                    ledger.count(Outcome.UNMATCHED),
                    ledger.count(Outcome.REJECTED) + foreignRejected.get(),
                    ledger.count(Outcome.FAILED) + foreignFailed.get(),
                    ledger.duplicates(),
                    ledger.lost(),
                    stored.get(),
                    repeated.get(),
                    raised.get(),
                    delivered.get(),
                    handling.quantile(0.5),
                    handling.quantile(0.99),
                    alarmLatencies.quantile(0.5),
                    alarmLatencies.quantile(0.99),
                    List.copyOf(problems.values()));
        }
    }

    /** Ends the run at once; what is under way is dropped. */
    @Override
    public void close() {
        host.forget(this);
        link.close();
        if (ownsHost) {
            host.close();
        }
    }

    private void publish(Message message) {
        int limit = host.options().maxPayloadBytes();
        if (message.payload().length > limit) {
            problem(
                    "size " + message.topic(),
                    ("%s: a payload of %d bytes is not sent; the broker takes %d. Shorten the" + " sensor's blocks.")
                            .formatted(message.topic(), message.payload().length, limit));
            return;
        }
        long number = ledger.next(this::requireAlive);
        var properties = new HashMap<>(message.properties());
        properties.put(Message.SEQUENCE, String.valueOf(number));
        long now = Wall.micros();
        properties.put(Message.PUBLISHED, String.valueOf(now));
        thresholds.published(message, now);
        link.publish(new Message(message.topic(), message.payload(), properties), () -> {
            ledger.acknowledged();
            if (host.unheard(message.topic())) {
                ledger.handled(number, Outcome.UNMATCHED);
            }
        });
    }

    private void requireAlive() {
        link.requireAlive();
        host.requireAlive();
    }

    private Gateway started() {
        var current = gateway;
        if (current == null) {
            throw new IllegalStateException("begin has not been called");
        }
        return current;
    }

    private void awaitAlarms() {
        raised.addAndGet(thresholds.raised());
        long deadline = System.nanoTime() + host.options().patience().toNanos();
        while (delivered.get() < raised.get() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (delivered.get() < raised.get()) {
            problem("alarms", raised.get() - delivered.get() + " alarms were sent and never delivered");
        }
    }

    void handled(Message message, Outcome outcome) {
        var number = message.property(Message.SEQUENCE);
        if (number != null && run.equals(message.property(Message.RUN))) {
            ledger.handled(Long.parseLong(number), outcome);
        } else if (outcome == Outcome.REJECTED) {
            foreignRejected.incrementAndGet();
        } else if (outcome == Outcome.FAILED) {
            foreignFailed.incrementAndGet();
        }
    }

    void fault(Message message, RuleEngine.Fault fault) {
        if (fault.cause() instanceof UserError error) {
            ledger.fail(error);
        }
        var where = fault.action().isEmpty() ? "rule " + fault.rule() : "rule " + fault.rule() + ", " + fault.action();
        problem(
                message.topic() + fault.outcome(),
                "%s (%s): a message of %d bytes was %s: %s"
                        .formatted(
                                message.topic(),
                                where,
                                message.payload().length,
                                fault.outcome() == Outcome.REJECTED ? "rejected" : "not carried out",
                                fault.text()));
    }

    void answered(JsonNode event, JsonNode answer) {
        if (answer.path("stored").asBoolean(false)) {
            stored.incrementAndGet();
        }
        if (answer.path("repeated").asBoolean(false)) {
            repeated.incrementAndGet();
        }
        if (answer.path("alarm").asBoolean(false)) {
            raised.incrementAndGet();
        }
        Traces.of(event, answer, info.start(), derived);
    }

    void delivered(AlarmInbox.Delivery delivery) {
        var body = delivery.body();
        long published = delivery.kind().equals(ThresholdNotice.KIND)
                ? thresholds.publishedMicros(body)
                : delivery.publishedMicros();
        double millis = published == 0 ? Double.NaN : Wall.millisSince(published);
        var moment = Instant.parse(body.path("timestamp").asText());
        if (millis >= 0) {
            alarmLatencies.add(millis);
        }
        var cloudName = body.path("device_id").asText();
        var device = CloudDevice.device(cloudName);
        onAlarm.accept(new Alarm(
                Moments.simulated(info.start(), moment),
                delivery.kind(),
                device,
                body.path("alert_level").asText(),
                body.path("risk_score").asDouble(),
                millis,
                body.path("message").asText().replace(cloudName, device)));
        delivered.incrementAndGet();
    }

    private void problem(String kind, String text) {
        if (problems.putIfAbsent(kind, text) == null) {
            host.options().notices().accept(text);
        }
    }
}
