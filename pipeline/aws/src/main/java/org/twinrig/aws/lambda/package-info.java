/**
 * What AWS Lambda starts: one entry class for each function, with the constructor without arguments that it needs. The
 * functions themselves are those of {@code pipeline/core}.
 */
@NullMarked
package org.twinrig.aws.lambda;

import org.jspecify.annotations.NullMarked;
