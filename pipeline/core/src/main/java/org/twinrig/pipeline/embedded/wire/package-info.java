/** What all embedded services share on the wire: requests, answers, errors, JSON and XML text, refusals. */
@NullMarked
package org.twinrig.pipeline.embedded.wire;

import org.jspecify.annotations.NullMarked;
