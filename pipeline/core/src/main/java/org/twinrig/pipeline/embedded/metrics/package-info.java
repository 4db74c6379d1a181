/** CloudWatch's metrics and alarms; entry point {@link org.twinrig.pipeline.embedded.metrics.CloudWatchService}. */
@NullMarked
package org.twinrig.pipeline.embedded.metrics;

import org.jspecify.annotations.NullMarked;
