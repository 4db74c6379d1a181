package org.twinrig.features.datasheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.ThermalFrame;

/** What can be told from a single frame about the camera that took it. */
final class FrameLooks {
    private static final int DENSE = 200; // [0.01 K] about the median where no tooth of the comb is missing by chance
    /** The same treatment of nothing but white noise, from ten frames. */
    private static final QuietBlocks WHITE = QuietBlocks.of(white(10));

    private final ThermalFrame frame;
    private final QuietBlocks quiet;
    final RowSpectrum spectrum;

    FrameLooks(ThermalFrame frame) {
        this.frame = frame;
        this.quiet = QuietBlocks.of(List.of(frame));
        this.spectrum = RowSpectrum.of(frame);
    }

    /** Standard deviation in the quietest blocks [mK]. */
    double grain() {
        return 1000 * quiet.deviation();
    }

    /** Variance of the means of columns there, over that of white noise [-]. */
    double columns() {
        return quiet.columns() / WHITE.columns();
    }

    /** Variance of the means of rows there, over that of white noise [-]. */
    double rows() {
        return quiet.rows() / WHITE.rows();
    }

    /** Kurtosis there [-]. */
    double kurtosis() {
        return quiet.kurtosis();
    }

    /** Correlation of neighbours in a row there, less that of white noise [-]. */
    double across() {
        return quiet.correlation(1) - WHITE.correlation(1);
    }

    /** Correlation of neighbours in a column there, less that of white noise [-]. */
    double down() {
        return quiet.correlation(QuietBlocks.SIDE) - WHITE.correlation(QuietBlocks.SIDE);
    }

    /** Mean distance of the values that occur about the median [0.01 K]. */
    double comb() {
        int[] sorted = new int[frame.centikelvin().length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = frame.centikelvin()[i] & 0xFFFF;
        }
        Arrays.sort(sorted);
        int median = sorted[sorted.length / 2];
        var seen = new TreeSet<Integer>();
        for (int count : sorted) {
            if (Math.abs(count - median) <= DENSE) {
                seen.add(count);
            }
        }
        return (seen.last() - seen.first()) / (seen.size() - 1.0);
    }

    private static List<ThermalFrame> white(int frames) {
        var random = new RandomStreams(1).stream("white");
        var made = new ArrayList<ThermalFrame>();
        for (int f = 0; f < frames; f++) {
            var counts = new short[160 * 120];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = (short) Math.rint(30_000 + 100 * random.gaussian()); // 1 K: whole counts do not show
            }
            made.add(new ThermalFrame(f, 160, 120, counts));
        }
        return made;
    }
}
