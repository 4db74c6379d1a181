/** Other clouds than the embedded one: LocalStack-compatible endpoints and AWS. */
@NullMarked
package org.twinrig.aws;

import org.jspecify.annotations.NullMarked;
