/** Measures a serial line from end to end: latency, jitter against native rates, throughput, loss. */
@NullMarked
package org.twinrig.hil.selftest;

import org.jspecify.annotations.NullMarked;
