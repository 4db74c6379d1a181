package org.twinrig.detect;

/**
 * One second of one episode, with what is true of it.
 *
 * @param features values in the order of {@link FireFeatures#NAMES}; the array is handed over
 * @param fire whether something burns that should not
 * @param heatRelease true heat release rate of what burns [W]; 0 where nothing does
 * @param episode name of the run, unique in the data set; splits go by episode, never by row
 * @param seed seed of the run
 * @param scenario scenario of the run
 * @param className kind of episode in the evaluation, e.g. {@code cooking} or {@code sofa-fire}; the same all through
 * @param second time since the episode's start [s]
 */
public record FireRow(
        double[] features,
        boolean fire,
        double heatRelease,
        String episode,
        long seed,
        String scenario,
        String className,
        double second) {}
