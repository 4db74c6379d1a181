package org.twinrig.pipeline.gateway;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.detect.FanSpectra;
import org.twinrig.pipeline.mqtt.Message;
import org.twinrig.pipeline.payload.Json;

/**
 * What a vibration board computes itself: amplitude spectra, six rows.
 *
 * <p>MLS/160A: of each block as it comes, exact numbers. BMI160: its blocks are short, so they are joined to
 * {@value #WINDOW_SECONDS} s, and only bins up to {@value #HIGHEST_HZ} Hz are sent, as single-precision numbers: the
 * whole band would not fit into a message of 128 KiB.
 */
final class FanEdge {
    private static final String MLS160A = "mls160a";
    private static final String BMI160 = "bmi160";
    private static final int WINDOW_SECONDS = 2;
    private static final double HIGHEST_HZ = 150;

    private final BoardMessages messages;
    private final Consumer<Message> outlet;
    private final Map<String, Window> windows = new TreeMap<>();

    FanEdge(BoardMessages messages, Consumer<Message> outlet) {
        this.messages = messages;
        this.outlet = outlet;
    }

    void accept(Channel channel, MotionBlock block) {
        if (!(channel.content() instanceof Content.Motion motion)) {
            return;
        }
        var device = channel.source();
        if (channel.type().equals(MLS160A)) {
            var payload = Json.bytes(FanSpectra.amplitudes(block));
            send(device, block.timeNanos(), Topics.FAN, payload, motion);
        } else if (channel.type().equals(BMI160)) {
            int wanted = (int) Math.round(WINDOW_SECONDS * motion.sampleRateHz());
            var window = windows.computeIfAbsent(channel.topic(), topic -> new Window(wanted));
            if (window.add(block)) {
                vibration(device, new MotionBlock(block.timeNanos(), window.take()), motion);
            }
        }
    }

    private void vibration(String device, MotionBlock block, Content.Motion motion) {
        double binHz = motion.sampleRateHz() / block.length();
        int bins = Math.min(block.length() / 2, (int) Math.round(HIGHEST_HZ / binHz));
        var amplitudes = FanSpectra.amplitudes(block);
        var sent = new float[amplitudes.length][bins];
        for (int axis = 0; axis < sent.length; axis++) {
            for (int k = 0; k < bins; k++) {
                sent[axis][k] = (float) amplitudes[axis][k];
            }
        }
        var band = new Content.Motion(2 * bins * binHz, motion.accelLsbPerG(), motion.gyroLsbPerDps());
        send(device, block.timeNanos(), Topics.VIBRATION, Json.bytes(sent), band);
    }

    private void send(String device, long timeNanos, String topic, byte[] payload, Content.Motion motion) {
        var properties = messages.properties(device, timeNanos);
        properties.put("rate_hz", String.valueOf(motion.sampleRateHz()));
        properties.put("accel_lsb_per_g", String.valueOf(motion.accelLsbPerG()));
        properties.put("gyro_lsb_per_dps", String.valueOf(motion.gyroLsbPerDps()));
        outlet.accept(new Message(topic, payload, properties));
    }

    /** Joins blocks to a window; what goes beyond it is left out. */
    private static final class Window {
        private short[][] axes;
        private int filled;

        Window(int length) {
            axes = new short[MotionBlock.AXES][length];
        }

        boolean add(MotionBlock block) {
            int taken = Math.min(block.length(), axes[0].length - filled);
            for (int axis = 0; axis < axes.length; axis++) {
                System.arraycopy(block.axes()[axis], 0, axes[axis], filled, taken);
            }
            filled += taken;
            return filled == axes[0].length;
        }

        short[][] take() {
            var taken = axes;
            axes = new short[MotionBlock.AXES][taken[0].length];
            filled = 0;
            return taken;
        }
    }
}
