package org.twinrig.pipeline;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.SimTime;

/** Readings made by hand, in the form in which boards give them. */
final class Boards {
    static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    static final RunInfo RUN = new RunInfo("hand-made", "Readings made by hand", 7, START, 0, Map.of());

    private static final int WIDTH = 16;
    private static final int HEIGHT = 12;

    private Boards() {}

    static Channel dht22(String device) {
        var schema = SampleSchema.of("Dht22Reading", "tempC", "°C", "humidityPct", "%");
        return Channel.reading(device, "dht22", new Content.Numbers(schema));
    }

    static Channel mq2(String device) {
        var schema = SampleSchema.of("MqReading", "adcCounts", "-", "volts", "V", "rsOhm", "Ω");
        return Channel.reading(device, "mq2", new Content.Numbers(schema));
    }

    static Channel scd41(String device) {
        var schema = SampleSchema.of("Scd41Reading", "co2Ppm", "ppm", "tempC", "°C", "humidityPct", "%");
        return Channel.reading(device, "scd41", new Content.Numbers(schema));
    }

    static Channel lepton(String device) {
        return Channel.reading(device, "lepton35", new Content.Thermal(WIDTH, HEIGHT, 9));
    }

    static Channel mls160a(String device) {
        return Channel.reading(device, "mls160a", new Content.Motion(300, 4096, 16.4));
    }

    static long seconds(double seconds) {
        return SimTime.toNanos(seconds);
    }

    static Samples values(double seconds, double... values) {
        return new Samples(seconds(seconds), values);
    }

    /** A room at 21 °C with one hot pixel that flickers a little. */
    static ThermalFrame frame(double seconds, double hottestC) {
        var counts = new short[WIDTH * HEIGHT];
        Arrays.fill(counts, (short) 29415);
        counts[40] = (short) Math.round((hottestC + 273.15) * 100);
        counts[41] = (short) (29415 + Math.round(seconds * 9) % 2);
        return new ThermalFrame(seconds(seconds), WIDTH, HEIGHT, counts);
    }

    /** Two seconds of a 50 Hz vibration of {@code amplitude} [counts] on every axis. */
    static MotionBlock block(double seconds, double amplitude) {
        var axes = new short[MotionBlock.AXES][600];
        for (var axis : axes) {
            for (int i = 0; i < axis.length; i++) {
                axis[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * 50 * i / 300));
            }
        }
        return new MotionBlock(seconds(seconds), axes);
    }

    /** A fire board over {@code from} (exclusive) to {@code to} [s] at 8 frames/s; 20 °C until {@code ignition}, then 90. */
    static void fireBoard(Sink sink, String device, int to, double ignition) {
        for (int eighth = 1; eighth <= to * 8; eighth++) {
            double t = eighth / 8.0;
            if (eighth % 40 == 1) {
                sink.accept(scd41(device), values(t, 450, 21, 40));
            }
            sink.accept(lepton(device), frame(t, t < ignition ? 22 : 90));
        }
    }
}
