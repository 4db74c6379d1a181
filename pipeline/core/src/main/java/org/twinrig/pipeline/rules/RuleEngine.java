package org.twinrig.pipeline.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.mqtt.MqttLink;
import org.twinrig.pipeline.payload.Json;
import org.twinrig.pipeline.payload.PayloadError;

/**
 * Runs rules on the messages of a broker, in the manner of AWS IoT Core, in the order in which they come.
 *
 * <p>Nothing gets lost without a word: a payload that is not what its topic carries is <em>rejected</em>, an action
 * that breaks is <em>failed</em>; either goes to the {@link Listener} and, as JSON, to the topic {@link #ERROR_TOPIC}.
 */
public final class RuleEngine {
    /** Where faults are told to whoever listens. */
    public static final String ERROR_TOPIC = "$twinrig/errors";

    private static final int SHOWN_BYTES = 512;

    /** What became of a message, the better ends first. */
    public enum Outcome {
        /** No rule chose it. */
        UNMATCHED,
        /** Every action of every rule that chose it ran. */
        DONE,
        /** Its payload is not what its topic carries. */
        REJECTED,
        /** An action broke. */
        FAILED
    }

    /** Hears of every message that has been dealt with, from the client's thread. */
    public interface Listener {
        /** A fault; a message can have several. */
        void fault(Message message, Fault fault);

        /** The message is dealt with. */
        void handled(Message message, Outcome outcome);
    }

    /**
     * What went wrong with a message.
     *
     * @param rule name of the rule
     * @param action name of the action; empty if the rule itself could not read the payload
     * @param outcome {@link Outcome#REJECTED} or {@link Outcome#FAILED}
     * @param text where, what was expected, what was found
     * @param cause what was thrown
     */
    public record Fault(String rule, String action, Outcome outcome, String text, Throwable cause) {}

    private final List<Rule> rules;
    private final MqttLink out;
    private final Listener listener;

    /**
     * Makes an engine; {@link #listenOn} starts it.
     *
     * @param rules in order
     * @param out connection for fault messages; another one than it listens on
     */
    public RuleEngine(List<Rule> rules, MqttLink out, Listener listener) {
        this.rules = List.copyOf(rules);
        this.out = out;
        this.listener = listener;
    }

    /** Takes every message of the broker that {@code in} is connected to. */
    public void listenOn(MqttLink in) {
        in.subscribe("#", this::handle);
    }

    private void handle(Message message) {
        if (message.topic().startsWith("$")) {
            return;
        }
        var matching = rules.stream()
                .filter(rule -> rule.from().matches(message.topic()))
                .toList();
        var outcome = Outcome.UNMATCHED;
        try {
            if (!matching.isEmpty()) {
                outcome = run(message, matching);
            }
        } finally {
            listener.handled(message, outcome);
        }
    }

    private Outcome run(Message message, List<Rule> matching) {
        Incoming incoming;
        try {
            incoming = new Incoming(message, Json.parse(message.payload()), System.currentTimeMillis());
        } catch (PayloadError e) {
            tell(message, new Fault(matching.get(0).name(), "", Outcome.REJECTED, text(e), e));
            return Outcome.REJECTED;
        }
        var outcome = Outcome.UNMATCHED;
        for (var rule : matching) {
            outcome = worse(outcome, run(rule, incoming));
        }
        return outcome;
    }

    private Outcome run(Rule rule, Incoming incoming) {
        Optional<JsonNode> selected;
        try {
            selected = rule.statement().select(incoming);
        } catch (PayloadError e) {
            tell(incoming.message(), new Fault(rule.name(), "", Outcome.REJECTED, text(e), e));
            return Outcome.REJECTED;
        }
        if (selected.isEmpty()) {
            return Outcome.UNMATCHED;
        }
        var outcome = Outcome.DONE;
        for (var action : rule.actions()) {
            outcome = worse(outcome, run(rule, action, incoming, selected.get()));
        }
        return outcome;
    }

    private Outcome run(Rule rule, Action action, Incoming incoming, JsonNode selected) {
        try {
            action.run(incoming, selected);
            return Outcome.DONE;
        } catch (PayloadError e) {
            tell(incoming.message(), new Fault(rule.name(), action.name(), Outcome.REJECTED, text(e), e));
            return Outcome.REJECTED;
        } catch (Exception | LinkageError | StackOverflowError e) { // must not end the engine
            tell(incoming.message(), new Fault(rule.name(), action.name(), Outcome.FAILED, e.toString(), e));
            return Outcome.FAILED;
        }
    }

    private void tell(Message message, Fault fault) {
        listener.fault(message, fault);
        var shown = message.payload().length <= SHOWN_BYTES
                ? message.text()
                : new String(message.payload(), 0, SHOWN_BYTES, StandardCharsets.UTF_8) + "…";
        var report = Json.MAPPER
                .createObjectNode()
                .put("topic", message.topic())
                .put("rule", fault.rule())
                .put("action", fault.action())
                .put("outcome", fault.outcome().name())
                .put("error", fault.text())
                .put("bytes", message.payload().length)
                .put("payload", shown);
        if (out.alive()) {
            out.publish(new Message(ERROR_TOPIC, Json.bytes(report), message.properties()), () -> {});
        }
    }

    private static String text(PayloadError e) {
        return String.valueOf(e.getMessage());
    }

    private static Outcome worse(Outcome a, Outcome b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
