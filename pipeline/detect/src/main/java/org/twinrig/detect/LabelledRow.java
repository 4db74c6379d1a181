package org.twinrig.detect;

/** Features with the class that is true of them, and the run that they come from. */
interface LabelledRow {
    /** Values in the order of the model's feature names. */
    double[] features();

    /** What is true; its ordinal is the class code. */
    Enum<?> state();

    /** Name of the run or recording; rows of one are never divided between learning and judging. */
    String episode();

    /** Seed of the run; 0 for a recording. */
    long seed();
}
