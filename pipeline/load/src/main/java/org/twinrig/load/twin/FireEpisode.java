package org.twinrig.load.twin;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.detect.FireSeconds;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Run;
import org.twinrig.scenarios.ScenarioLibrary;

/**
 * The fire features of one board over one scenario of the library, second by second, from its simulated thermal camera
 * and CO2 sensor; simulated once and shared.
 *
 * @param seconds 18 features each
 */
record FireEpisode(List<double[]> seconds) {
    static FireEpisode of(String scenario, long seed) {
        List<double[]> seconds = new ArrayList<>();
        var loaded = new ScenarioLibrary().load(scenario);
        new Run(loaded, seed, 1).execute(List.of(new FeatureSink(seconds)), Progress.NONE);
        return new FireEpisode(List.copyOf(seconds));
    }

    private static final class FeatureSink implements Sink {
        private final FireSeconds fire;

        FeatureSink(List<double[]> seconds) {
            this.fire = new FireSeconds((device, timeNanos, features) -> seconds.add(features));
        }

        @Override
        public void begin(RunInfo info) {
            // nothing to prepare
        }

        @Override
        public void accept(Channel channel, Entry entry) {
            fire.accept(channel, entry);
        }

        @Override
        public void end(long endNanos) {
            fire.before(endNanos + 1);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
