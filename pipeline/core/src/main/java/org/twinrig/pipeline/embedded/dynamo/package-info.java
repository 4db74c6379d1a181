/** The embedded DynamoDB: JSON 1.0 protocol, expression language, exact decimals, paging. */
@NullMarked
package org.twinrig.pipeline.embedded.dynamo;

import org.jspecify.annotations.NullMarked;
