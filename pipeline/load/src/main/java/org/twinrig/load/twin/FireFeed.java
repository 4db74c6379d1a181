package org.twinrig.load.twin;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.time.SimTime;
import org.twinrig.detect.FireFeatures;
import org.twinrig.load.mqtt.Feed;
import org.twinrig.load.mqtt.Outgoing;
import org.twinrig.pipeline.gateway.BoardMessages;

/**
 * One fire board: the shared features of a simulated board, with this part's own error and noise, from its own moment
 * of the episode on, and round again at its end.
 *
 * <p>A camera of its own for each of thousands of boards cannot be simulated in real time. So a part differs from
 * another by a constant error of its temperatures and of its CO2 value, and by noise on both; shape features (areas,
 * gradients, flow) and differences between frames are the shared ones.
 */
final class FireFeed implements Feed {
    // Lepton 3.5: ±5 °C or 5 % in high gain; a third of it as one standard deviation. SCD41: ±40 ppm + 5 %, likewise.
    private static final double TEMPERATURE_ERROR = 5 / 3.0; // [K]
    private static final double TEMPERATURE_NOISE = 0.05; // [K] noise-equivalent difference of temperature
    private static final double GAS_ERROR = 40 / 3.0; // [ppm]
    private static final double GAS_NOISE = 10 / 3.0; // [ppm] repeatability
    private static final int[] TEMPERATURES = indices("t_mean", "t_max", "t_p95", "tproxy_val");
    private static final int GAS = FireFeatures.NAMES.indexOf("gas_val");

    private final String device;
    private final FireEpisode episode;
    private final BoardMessages messages;
    private final RandomStream noise;
    private final double temperatureError;
    private final double gasError;
    private final long stepSeconds;
    private final int firstSecond;
    private long second;

    /** {@code spacingNanos}: between two messages [ns]; 0 for one a second. */
    FireFeed(String device, FireEpisode episode, RandomStreams random, BoardMessages messages, long spacingNanos) {
        this.device = device;
        this.episode = episode;
        this.messages = messages;
        this.noise = random.stream("noise");
        var part = random.stream("part");
        this.temperatureError = TEMPERATURE_ERROR * part.gaussian();
        this.gasError = GAS_ERROR * part.gaussian();
        this.firstSecond = part.below(episode.seconds().size());
        this.stepSeconds = Math.max(1, Math.round((double) spacingNanos / SimTime.SECOND));
    }

    @Override
    public long nativePeriodNanos() {
        return SimTime.SECOND;
    }

    @Override
    public void next(long number, long dueMicros, Outgoing out) {
        second += stepSeconds;
        int at = (int) ((firstSecond + second) % episode.seconds().size());
        var features = episode.seconds().get(at).clone();
        double shift = temperatureError + TEMPERATURE_NOISE * noise.gaussian();
        for (int i : TEMPERATURES) {
            features[i] += shift;
        }
        features[GAS] = Math.max(0, features[GAS] + gasError + GAS_NOISE * noise.gaussian());
        TwinFleet.write(messages.fire(device, second * SimTime.SECOND, features), number, dueMicros, out);
    }

    private static int[] indices(String... names) {
        return java.util.Arrays.stream(names)
                .mapToInt(FireFeatures.NAMES::indexOf)
                .toArray();
    }
}
