package org.twinrig.detect;

/**
 * One report of a board, described and labelled.
 *
 * @param features in the order of {@link BoardFeatures#NAMES}
 * @param report what the board reported
 * @param powerBefore power that it reported ten minutes before [W]
 * @param risk whether, in truth, somebody who stayed there is over a limit of exposure
 * @param episode run that it is from
 * @param seed seed of that run
 * @param group what the episode shows
 * @param second time in the run [s]
 * @param length of the run [s]
 */
public record BoardRow(
        double[] features,
        BoardReport report,
        double powerBefore,
        boolean risk,
        String episode,
        long seed,
        String group,
        double second,
        double length) {}
