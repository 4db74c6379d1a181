/** The embedded SNS (Query/XML protocol) and SQS (JSON 1.0 protocol), and the fan-out from one to the other. */
@NullMarked
package org.twinrig.pipeline.embedded.messaging;

import org.jspecify.annotations.NullMarked;
