package org.twinrig.pipeline.embedded.messaging;

import java.time.Clock;
import org.twinrig.pipeline.embedded.store.Database;

/** SNS and SQS over one database, wired together. */
public record Messaging(SnsService sns, SqsService sqs) {

    /** The two services; {@code clock} gives timestamps and decides when hidden messages show again. */
    public static Messaging in(Database database, Clock clock) {
        var queues = new Queues(database, clock);
        return new Messaging(new SnsService(new Topics(database), queues, clock), new SqsService(queues));
    }
}
