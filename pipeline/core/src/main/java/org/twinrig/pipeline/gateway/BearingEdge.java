package org.twinrig.pipeline.gateway;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;
import org.twinrig.detect.BearingFeatures;
import org.twinrig.detect.BearingOrders;
import org.twinrig.pipeline.mqtt.Message;

/**
 * What a board that listens to a bearing computes itself: the 22 features of each block of its {@code iepe100}, at the speed
 * that its {@code tacho} tells for the same time. The bearing is taken for a 6203.
 *
 * <p>Not looked at: blocks of a board without tachometer; a shaft whose speed changes by more than {@value #STEADY} from
 * one gate to the next, as lines would smear; and one slower than {@value #TURNS} turns in a block, in which a cage has no
 * line of its own.
 */
final class BearingEdge {
    private static final String ACCELEROMETER = "iepe100";
    private static final String TACHOMETER = "tacho";
    private static final double STEADY = 0.02; // [-], the features need the speed to 1 %
    private static final double TURNS = 24; // nine of a cage; the slowest that the detector has learnt from
    private static final long LATEST = 2 * SimTime.SECOND; // after a block, that a gate counts for it
    private static final double MINUTE = 60; // [s]

    private final BoardMessages messages;
    private final Consumer<Message> outlet;
    private final Map<String, Board> boards = new TreeMap<>();

    BearingEdge(BoardMessages messages, Consumer<Message> outlet) {
        this.messages = messages;
        this.outlet = outlet;
    }

    void accept(Channel channel, MotionBlock block) {
        if (channel.type().equals(ACCELEROMETER) && channel.content() instanceof Content.Motion motion) {
            var board = board(channel);
            board.waiting = block;
            board.rateHz = motion.sampleRateHz();
            judge(channel.source(), board);
        }
    }

    void accept(Channel channel, Samples samples) {
        if (channel.type().equals(TACHOMETER)) {
            var board = board(channel);
            board.rpmBefore = board.rpm;
            board.rpm = samples.values()[0];
            board.rpmNanos = samples.timeNanos();
            judge(channel.source(), board);
        }
    }

    private Board board(Channel channel) {
        return boards.computeIfAbsent(channel.source(), device -> new Board());
    }

    /** Sends the features of the block that waits, once a gate of the tachometer has ended with it or after it. */
    private void judge(String device, Board board) {
        var block = board.waiting;
        if (block == null || board.rpmNanos < block.timeNanos()) {
            return;
        }
        board.waiting = null;
        double seconds = block.length() / board.rateHz;
        boolean steady = Math.abs(board.rpm - board.rpmBefore) <= STEADY * board.rpm;
        double shaftHz = board.rpm / MINUTE;
        if (steady && shaftHz * seconds >= TURNS && board.rpmNanos - block.timeNanos() <= LATEST) {
            var features = BearingFeatures.of(doubles(block.axes()[0]), board.rateHz, shaftHz, BearingOrders.SKF_6203);
            outlet.accept(messages.bearing(device, block.timeNanos(), shaftHz, features));
        }
    }

    private static double[] doubles(short[] counts) {
        var values = new double[counts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = counts[i];
        }
        return values;
    }

    private static final class Board {
        private @Nullable MotionBlock waiting;
        private double rateHz;
        private long rpmNanos = Long.MIN_VALUE;
        private double rpm = Double.NaN;
        private double rpmBefore = Double.NaN;
    }
}
