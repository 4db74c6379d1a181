package org.twinrig.sensors.iepe100;

import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.fan.AntiAlias;
import org.twinrig.sensors.Sensor;

/**
 * One accelerometer with its converter: element → anti-alias filter → noise → 16 bits. A block holds the second before it;
 * its samples are 2 ms late by the filter, as a converter's are.
 *
 * <p>Not modelled: its cable and supply, warmth, strain of its base, sound, the converter's own errors but for its steps.
 */
final class Iepe100Model implements Sensor {
    private static final int HEAD = AntiAlias.LENGTH - 1; // steps that a block needs before its own
    private static final int STEPS = HEAD + AntiAlias.FEWER * (Iepe100.BLOCK - 1) + 1;

    private final Channel channel;
    private final Element element;
    private final FlickerNoise noise;
    private final long periodNanos;
    private final double[] volts = new double[STEPS];
    private long last = Long.MIN_VALUE / 2; // step at the end of volts

    Iepe100Model(Channel channel, Element element, FlickerNoise noise, long periodNanos) {
        this.channel = channel;
        this.element = element;
        this.noise = noise;
        this.periodNanos = periodNanos;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(periodNanos, periodNanos, 1);
    }

    @Override
    public Reading read(long timeNanos) {
        listen(step(timeNanos), timeNanos);
        var counts = new short[Iepe100.BLOCK];
        for (int i = 0; i < counts.length; i++) {
            double v = AntiAlias.of(volts, AntiAlias.FEWER * i) + Iepe100.SENSITIVITY * noise.next();
            double code = Math.rint(v / Iepe100.FULL_SCALE * Iepe100.COUNTS);
            counts[i] = (short) Math.max(-Iepe100.COUNTS, Math.min(Iepe100.COUNTS - 1, code));
        }
        return new MotionBlock(timeNanos, new short[][] {counts});
    }

    /** The step nearest to {@code nanos} [ns since start]. */
    private static long step(long nanos) {
        long within = (nanos % SimTime.SECOND * AntiAlias.INSIDE + SimTime.SECOND / 2) / SimTime.SECOND;
        return nanos / SimTime.SECOND * AntiAlias.INSIDE + within;
    }

    /** Fills {@link #volts} up to step {@code end}, with what is known of it from the block before. */
    private void listen(long end, long now) {
        long first = end - STEPS + 1;
        int known = (int) Math.max(0, Math.min(STEPS, last - first + 1));
        System.arraycopy(volts, STEPS - known, volts, 0, known);
        if (known == 0) {
            element.pause();
        }
        for (int i = known; i < STEPS; i++) {
            volts[i] = element.volts(Math.max(0, first + i), now);
        }
        last = end;
    }
}
