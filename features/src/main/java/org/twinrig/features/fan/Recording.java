package org.twinrig.features.fan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.detect.FanState;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.scenarios.sources.Sources;

/**
 * Frames of a fan that runs and of one that stands still, from a recording with its true state.
 *
 * @param motion settings of the sensor
 * @param running frames while it runs in health
 * @param stopped frames while it stands still
 */
record Recording(Content.Motion motion, List<MotionBlock> running, List<MotionBlock> stopped) {
    private static final int FEWEST = 10; // frames to fit to
    private static final double GRAVITY = 9.80665; // [m/s²]
    private static final double SLOWEST = 15; // [rev/s] the shaft is looked for from here
    private static final double FASTEST = 75; // to here
    private static final double GRID = 0.25; // [Hz]

    Recording {
        running = List.copyOf(running);
        stopped = List.copyOf(stopped);
    }

    /**
     * Reads a PyDSlog folder, or a run of the twin.
     *
     * @throws UserError when there are too few frames of a running fan of known state
     */
    static Recording read(Path path) {
        var source = Sources.open(path);
        var states = new TreeMap<Long, Integer>();
        source.forEach((channel, entry) -> {
            if (channel.kind() == ChannelKind.TRUTH
                    && channel.content() instanceof Content.Numbers numbers
                    && entry instanceof Samples truth
                    && numbers.schema().indexOf("state") >= 0) {
                states.put(
                        truth.timeNanos(), (int) truth.values()[numbers.schema().indexOf("state")]);
            }
        });
        var motions = new ArrayList<Content.Motion>();
        var running = new ArrayList<MotionBlock>();
        var stopped = new ArrayList<MotionBlock>();
        source.forEach((channel, entry) -> {
            if (entry instanceof MotionBlock block
                    && channel.content() instanceof Content.Motion motion
                    && motion.axes() == MotionBlock.AXES) {
                var state = states.floorEntry(block.timeNanos());
                motions.add(motion);
                if (state != null && state.getValue() == FanState.RUNNING.code()) {
                    running.add(block);
                } else if (state != null && state.getValue() == FanState.STOPPED.code()) {
                    stopped.add(block);
                }
            }
        });
        if (running.size() < FEWEST) {
            throw new UserError(
                    ("%s has %d blocks of vibration of a fan that is known to run; at least %d are needed here: a PyDSlog"
                                    + " folder with y_.csv, or the run.mcap of a scenario with a fan and an mls160a on it")
                            .formatted(path, running.size(), FEWEST));
        }
        return new Recording(motions.get(0), running, stopped);
    }

    /** What the sensor shows at rest; of a fan that never rests, what it shows on average [m/s²]. */
    FanSpec.Mount rest() {
        var mean = new double[3];
        var blocks = stopped.isEmpty() ? running : stopped;
        for (int c = 0; c < 3; c++) {
            int axis = c;
            mean[c] = blocks.stream()
                            .mapToDouble(block -> Signals.mean(block, axis))
                            .average()
                            .orElseThrow()
                    / motion.accelLsbPerG()
                    * GRAVITY;
        }
        return new FanSpec.Mount(mean[0], mean[1], mean[2]);
    }

    /** About how fast the shaft turns: the frequency at which all frames together are strongest [rev/s]. */
    double speed() {
        int points = (int) ((FASTEST - SLOWEST) / GRID);
        var power = new double[points];
        for (MotionBlock block : running) {
            var spectrum = new LineSpectrum(block, motion.sampleRateHz());
            for (int i = 0; i < points; i++) {
                for (int axis = 0; axis < MotionBlock.AXES; axis++) {
                    double a = spectrum.amplitude(axis, SLOWEST + i * GRID) / Math.max(1, Signals.rms(block, axis));
                    power[i] += Math.min(1, a * a); // no frame decides alone
                }
            }
        }
        double best = Arrays.stream(power).max().orElseThrow();
        for (int i = 0; i < points; i++) {
            if (power[i] == best) {
                return SLOWEST + i * GRID;
            }
        }
        throw new IllegalStateException("a greatest number is among its numbers");
    }
}
