package org.twinrig.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Alarm;
import org.twinrig.pipeline.Target.Choice;
import org.twinrig.pipeline.embedded.AwsClients;
import org.twinrig.pipeline.functions.FunctionRuntime;
import org.twinrig.pipeline.functions.Names;
import org.twinrig.pipeline.gateway.CloudDevice;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.mqtt.MqttLink;
import org.twinrig.pipeline.rules.RuleEngine;

/**
 * Broker, rules, functions and services of a target, started once and shared by the runs of a process, one
 * {@link CloudSession} each. Runs have different names, by which their devices differ in the cloud.
 */
public final class CloudHost implements AutoCloseable {
    private final CloudOptions options;
    private final Map<String, CloudSession> sessions = Collections.synchronizedMap(new HashMap<>());
    private final List<AutoCloseable> opened = new ArrayList<>(); // closed from the last to the first
    private final Services services;
    private final Resources resources;
    private final IotFront iot;
    private @Nullable MqttLink rulesIn;

    private CloudHost(CloudOptions options) {
        this.options = options;
        options.models().warmUp();
        var starting = CompletableFuture.supplyAsync(() -> openIot(options));
        try {
            this.services = remember(openServices(options));
            this.resources = services.resources();
            this.iot = remember(await(starting));
            connect();
        } catch (RuntimeException e) {
            starting.whenComplete((started, failure) -> closeQuietly(started));
            close();
            throw e;
        }
    }

    /** Starts everything; a port that is taken or a target that is not there is a {@link UserError}. */
    public static CloudHost start(CloudOptions options) {
        return new CloudHost(options);
    }

    private static Services openServices(CloudOptions options) {
        return options.target().services() == Choice.EMBEDDED
                ? EmbeddedCloud.services(options)
                : CloudProvider.installed().services(options);
    }

    private static IotFront openIot(CloudOptions options) {
        return options.target().iot() == Choice.EMBEDDED
                ? EmbeddedCloud.iot(options)
                : CloudProvider.installed().iot(options);
    }

    private void connect() {
        var clients = services.clients();
        remember(new AlarmInbox(
                clients.sqs(),
                clients.sns(),
                List.of(
                        resources.fireTopicArn(),
                        resources.fanTopicArn(),
                        resources.anomalyTopicArn(),
                        resources.thresholdTopicArn()),
                this::delivered,
                options.notices()));
        if (iot.runsRules()) {
            var in = remember(iot.link("handled"));
            rulesIn = in;
            in.subscribe(Names.HANDLED + "+", new Answers(this::answered, new Router())::accept);
        } else {
            runRules();
        }
    }

    /** The rules in this process, as a client of the broker. */
    private void runRules() {
        var out = remember(iot.link("rules-out"));
        var functions = Functions.in(
                new FunctionRuntime(this::answered),
                options.models(),
                services.clients(),
                resources,
                (topic, device, text) -> out.publish(status(topic, device, text), () -> {}));
        var in = remember(iot.link("rules-in"));
        rulesIn = in;
        new RuleEngine(DefaultRules.calling(functions), out, new Router()).listenOn(in);
    }

    /**
     * Opens the pipeline for one run.
     *
     * @param run a name that no other open session of this host has; empty if there is one run only
     * @param onAlarm takes the alarms of this run, from another thread
     */
    public CloudSession session(String run, Consumer<Alarm> onAlarm) {
        var session = new CloudSession(this, run, iot.link("gateway-" + run), onAlarm);
        if (sessions.putIfAbsent(run, session) != null) {
            session.close();
            throw new IllegalArgumentException("a run named \"" + run + "\" is open already");
        }
        return session;
    }

    /** Where other MQTT clients can reach the broker, e.g. {@code tcp://127.0.0.1:1883}. */
    public String brokerUri() {
        return iot.uri();
    }

    /** Whether runs of others may lie in the same tables, so that runs need names that nobody else has. */
    public boolean shared() {
        return services.shared();
    }

    /** Throws a {@link UserError} if the rules have lost the broker. */
    void requireAlive() {
        var in = rulesIn;
        if (in != null) {
            in.requireAlive();
        }
    }

    CloudOptions options() {
        return options;
    }

    AwsClients clients() {
        return services.clients();
    }

    String bucket() {
        return resources.bucket();
    }

    /** Whether nobody will tell what becomes of a message on this topic: no rule behind the broker takes it. */
    boolean unheard(String topic) {
        return iot.runsRules() && DefaultRules.ALL.stream().noneMatch(rule -> rule.takes(topic));
    }

    void forget(CloudSession session) {
        sessions.values().remove(session);
    }

    /** Ends the broker alone, as if it had crashed. */
    void killBroker() {
        iot.close();
    }

    private static Message status(String topic, String device, String text) {
        var plain = Message.text(topic, text);
        return new Message(topic, plain.payload(), Map.of(Message.DEVICE, device));
    }

    private void answered(String function, JsonNode event, JsonNode answer) {
        find(CloudDevice.run(event.path("device_id").asText())).ifPresent(session -> session.answered(event, answer));
    }

    private void delivered(AlarmInbox.Delivery delivery) {
        find(CloudDevice.run(delivery.body().path("device_id").asText()))
                .ifPresent(session -> session.delivered(delivery));
    }

    private Optional<CloudSession> find(@Nullable String run) {
        return Optional.ofNullable(run).map(sessions::get);
    }

    private <T extends AutoCloseable> T remember(T part) {
        opened.add(0, part);
        return part;
    }

    private static IotFront await(CompletableFuture<IotFront> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UserError error) {
                throw error;
            }
            throw e;
        }
    }

    private static void closeQuietly(@Nullable AutoCloseable part) {
        if (part == null) {
            return;
        }
        try {
            part.close();
        } catch (Exception e) { // the next part is closed all the same
            System.getLogger("org.twinrig.pipeline").log(System.Logger.Level.DEBUG, "closing " + part, e);
        }
    }

    /** Ends all sessions, then broker and services; may be called twice. */
    @Override
    public void close() {
        List.copyOf(sessions.values()).forEach(CloudSession::close);
        opened.forEach(CloudHost::closeQuietly);
        opened.clear();
    }

    /** Leads what the rules tell to the session it belongs to. */
    private final class Router implements RuleEngine.Listener {
        @Override
        public void fault(Message message, RuleEngine.Fault fault) {
            var session = owner(message);
            if (session.isPresent()) {
                session.get().fault(message, fault);
            } else {
                options.notices().accept(message.topic() + ": " + fault.text());
            }
        }

        @Override
        public void handled(Message message, RuleEngine.Outcome outcome) {
            owner(message).ifPresent(session -> session.handled(message, outcome));
        }

        /** A message of another client belongs to the only run, if there is only one. */
        private Optional<CloudSession> owner(Message message) {
            var named = find(message.property(Message.RUN));
            if (named.isPresent()) {
                return named;
            }
            var all = List.copyOf(sessions.values());
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
    }
}
