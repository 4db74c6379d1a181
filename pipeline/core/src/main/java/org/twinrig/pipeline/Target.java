package org.twinrig.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinrig.core.NearestWord;
import org.twinrig.core.UserError;

/**
 * A cloud to run against, as two independent choices.
 *
 * @param services DynamoDB, S3, SNS, SQS and functions
 * @param iot broker and rules
 */
public record Target(Choice services, Choice iot) {
    /** Where one half of a cloud is. */
    public enum Choice {
        /** In this process. */
        EMBEDDED,
        /** In a container that is started for this process; services only. */
        CONTAINER,
        /** At an address where it runs already. */
        ENDPOINT,
        /** In AWS. */
        AWS;

        /** As it is written on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A target with a name of its own. */
    private enum Known {
        EMBEDDED(
                Choice.EMBEDDED,
                Choice.EMBEDDED,
                "everything in this process: MQTT 5 broker, rules, functions, DynamoDB, S3, SNS; no account, no Docker"),
        LOCALSTACK(
                Choice.CONTAINER,
                Choice.EMBEDDED,
                "services in a LocalStack-compatible container (needs Docker), broker, rules and functions in this process"),
        ENDPOINT(
                Choice.ENDPOINT,
                Choice.EMBEDDED,
                "services at --endpoint URL, LocalStack-compatible and running; broker, rules and functions in this process"),
        AWS(
                Choice.AWS,
                Choice.AWS,
                "AWS: IoT Core over mutual TLS, rules and functions deployed from pipeline/aws/template.yaml");

        private final Target target;
        private final String what;

        Known(Choice services, Choice iot, String what) {
            this.target = new Target(services, iot);
            this.what = what;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Everything in this process. */
    public static final Target EMBEDDED = Known.EMBEDDED.target;

    /** Names of the targets that there are. */
    public static List<String> names() {
        return Arrays.stream(Known.values()).map(Known::word).toList();
    }

    /** What the target called {@code name} is, in one line. */
    public static String described(String name) {
        return known(name).what;
    }

    /** The target called {@code name}. */
    public static Target of(String name) {
        return known(name).target;
    }

    /** This, with broker and rules {@code choice}: embedded, endpoint or aws. */
    public Target withIot(String choice) {
        var words = List.of(Choice.EMBEDDED.word(), Choice.ENDPOINT.word(), Choice.AWS.word());
        if (!words.contains(choice)) {
            throw new UserError("there is no broker \"%s\"%s; --iot is one of %s"
                    .formatted(choice, NearestWord.hint(choice, words), String.join(", ", words)));
        }
        return new Target(services, Choice.valueOf(choice.toUpperCase(Locale.ROOT)));
    }

    private static Known known(String name) {
        Optional<Known> found = Arrays.stream(Known.values())
                .filter(target -> target.word().equals(name))
                .findFirst();
        return found.orElseThrow(() -> new UserError("target \"%s\" is not there%s; there are %s"
                .formatted(name, NearestWord.hint(name, names()), String.join(", ", names()))));
    }
}
