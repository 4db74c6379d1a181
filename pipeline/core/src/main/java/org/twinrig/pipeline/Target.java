package org.twinrig.pipeline;

import java.util.List;
import org.twinrig.core.UserError;

/**
 * A cloud to run against, as two independent choices.
 *
 * @param services DynamoDB, S3, SNS, SQS and functions: {@code embedded}
 * @param iot broker and rules: {@code embedded}
 */
public record Target(String services, String iot) {
    private static final String IN_PROCESS = "embedded";

    /** Everything in this process. */
    public static final Target EMBEDDED = new Target(IN_PROCESS, IN_PROCESS);

    /** Names of the targets that there are. */
    public static List<String> names() {
        return List.of(IN_PROCESS);
    }

    /** The target called {@code name}. */
    public static Target of(String name) {
        if (name.equals(IN_PROCESS)) {
            return EMBEDDED;
        }
        throw new UserError(("target \"%s\" is not there; there is \"embedded\" (all in this process, no account, no"
                        + " Docker). Others (localstack, aws) come with the module pipeline/aws.")
                .formatted(name));
    }
}
