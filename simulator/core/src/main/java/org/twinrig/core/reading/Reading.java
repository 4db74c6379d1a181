package org.twinrig.core.reading;

import org.twinrig.core.time.Entry;

/** One typed observation of a sensor, or one line of ground truth, with its moment. */
public sealed interface Reading extends Entry permits Samples, ThermalFrame, MotionBlock {}
