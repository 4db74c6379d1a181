package org.twinrig.core.reading;

/**
 * A row of numbers; their names and units are the channel's {@link SampleSchema}.
 *
 * @param timeNanos moment of the observation [ns since start]
 * @param values one number per field of the schema, in its order; NaN where the sensor gave none. The array is handed
 *     over: nobody changes it afterwards
 */
public record Samples(long timeNanos, double[] values) implements Reading {}
