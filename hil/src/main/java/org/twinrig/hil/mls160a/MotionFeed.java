package org.twinrig.hil.mls160a;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.hil.play.Stimulus;
import org.twinrig.scenarios.Progress;

/**
 * The samples of one MLS/160A out of a run or replay, which goes ahead in a thread of its own, but not by more than
 * {@value #BLOCKS_AHEAD} blocks.
 */
public final class MotionFeed implements AutoCloseable {
    private static final int BLOCKS_AHEAD = 16;
    private static final String TYPE = "mls160a";
    private static final MotionBlock END = new MotionBlock(-1, new short[MotionBlock.AXES][0]);

    private final BlockingQueue<MotionBlock> queue = new ArrayBlockingQueue<>(BLOCKS_AHEAD);
    private final Stimulus stimulus;
    private final Thread player;
    private final String device;
    private volatile @Nullable Channel chosen;
    private volatile @Nullable RuntimeException failure;
    private MotionBlock block = END;
    private int at;
    private long previousNanos = -1;
    private boolean ended;

    /** Begins to play; {@code device} is the head's board, empty for the first that there is. */
    public MotionFeed(Stimulus stimulus, String device) {
        this.stimulus = stimulus;
        this.device = device;
        this.player = new Thread(this::play, "twinrig-motion-feed");
        player.setDaemon(true);
        player.start();
    }

    private void play() {
        try {
            stimulus.execute(List.of(new Tap()), Progress.NONE);
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            put(END);
        }
    }

    private void put(MotionBlock next) {
        try {
            queue.put(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed: nobody takes any more
        }
    }

    /** The next sample of the six axes [counts]; empty at the end. Waits for the run when it is slower. */
    public Optional<short[]> next() throws InterruptedException {
        if (at == block.length() && !nextBlock()) {
            return Optional.empty();
        }
        var values = new short[MotionBlock.AXES];
        for (int a = 0; a < values.length; a++) {
            values[a] = block.axes()[a][at];
        }
        at++;
        return Optional.of(values);
    }

    private boolean nextBlock() throws InterruptedException {
        if (ended) {
            return false;
        }
        var next = queue.take();
        var broken = failure;
        if (broken != null) {
            throw broken;
        }
        var channel = chosen;
        if (channel == null) {
            throw new UserError("nothing here is an MLS/160A" + (device.isEmpty() ? "" : " of the board " + device)
                    + "; play a scenario with a device that has {type: mls160a}, e.g. fan-healthy");
        }
        ended = next.length() == 0;
        if (!ended) {
            requireNoGap(channel, next);
            block = next;
            at = 0;
        }
        return !ended;
    }

    private void requireNoGap(Channel channel, MotionBlock next) {
        double period = 1e9 / rate(channel);
        boolean gap =
                previousNanos >= 0 && Math.abs(next.timeNanos() - previousNanos - next.length() * period) > period;
        if (gap) {
            throw new UserError(
                    ("the blocks of %s come every %.1f s and hold %.1f s; an MLS/160A sends without gaps, so play a "
                                    + "scenario whose sensor has periodSeconds: 2")
                            .formatted(
                                    channel.source(),
                                    (next.timeNanos() - previousNanos) * 1e-9,
                                    next.length() * period * 1e-9));
        }
        previousNanos = next.timeNanos();
    }

    private static double rate(Channel channel) {
        return channel.content() instanceof Content.Motion motion ? motion.sampleRateHz() : Double.NaN;
    }

    /** Samples per second [Hz]; known after the first {@link #next}. */
    public double sampleRateHz() {
        var channel = chosen;
        return channel == null ? Double.NaN : rate(channel);
    }

    @Override
    public void close() {
        stimulus.stop();
        player.interrupt();
        queue.clear();
    }

    /** Takes the blocks of the chosen head out of all that is played. */
    private final class Tap implements Sink {
        @Override
        public void begin(RunInfo info) {
            // nothing is needed of it
        }

        @Override
        public void accept(Channel channel, Entry entry) {
            boolean ours = channel.kind() == ChannelKind.READING
                    && channel.type().equals(TYPE)
                    && (device.isEmpty() || channel.source().equals(device));
            if (ours && entry instanceof MotionBlock next && (chosen == null || channel.equals(chosen))) {
                chosen = channel;
                put(next);
            }
        }

        @Override
        public void end(long endNanos) {
            // told by the end of the play
        }

        @Override
        public void close() {
            // as above
        }
    }
}
