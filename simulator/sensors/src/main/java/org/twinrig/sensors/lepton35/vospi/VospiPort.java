package org.twinrig.sensors.lepton35.vospi;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.twinrig.sensors.bus.SpiDevice;

/**
 * The camera's end of the VoSPI line: what it sends, and when it falls out of step with its host.
 *
 * <p>After chip select was high for more than 185 ms the next transfer begins with packets to be discarded, until a new
 * segment is offered; from then on every packet of every segment must be read before the next segment is offered, and a
 * packet, once begun, within three line periods and in one selection. Otherwise step is lost: only packets to be
 * discarded come until the line has rested again. Between the end of a segment and the next one come packets to be
 * discarded.
 *
 * @see "FLIR, Lepton Engineering Datasheet, 500-0659-00-09, section 4.2.3.3"
 */
public final class VospiPort implements SpiDevice {
    /** Rest after which the line begins afresh [ns]. */
    public static final long RESYNC_NANOS = 185_000_000;

    private static final long LINE_NANOS = 158_368; // a segment's 9.502 ms over 60 lines [ns]
    private static final long PACKET_TIMEOUT = 3 * LINE_NANOS;

    private enum Step {
        RESTED,
        WAITING,
        STREAMING,
        LOST
    }

    private final VospiSource source;
    private final long picosPerByte;
    private final byte[] packet = new byte[VospiFormat.RGB888.packetBytes()];
    private int packetLength = VospiFormat.RAW14.packetBytes();
    private int position;
    private long packetStart;
    private long deselectedNanos = -RESYNC_NANOS - 1;
    private boolean selected;
    private Step step = Step.RESTED;
    private long restedNanos;
    private VospiSource.@Nullable Segment current;
    private int next;

    /**
     * A line that is clocked at {@code clockHz} [Hz] within a transfer; of each transfer only the start is known.
     *
     * @param source the video
     */
    public VospiPort(VospiSource source, long clockHz) {
        this.source = source;
        this.picosPerByte = 8_000_000_000_000L / clockHz;
    }

    /** Whether the line is in step: segments come, and come whole. */
    public boolean inStep() {
        return step == Step.STREAMING;
    }

    /** Step is lost, for instance because the packets' length has changed. */
    public void loseStep() {
        if (step != Step.RESTED) {
            step = Step.LOST;
        }
        current = null;
    }

    @Override
    public void select(long timeNanos) {
        if (selected) {
            return;
        }
        selected = true;
        if (timeNanos - deselectedNanos > RESYNC_NANOS) {
            step = Step.RESTED;
            position = 0;
            current = null;
        }
    }

    @Override
    public void deselect(long timeNanos) {
        if (!selected) {
            return;
        }
        selected = false;
        deselectedNanos = timeNanos;
        if (position != 0) { // in the midst of a packet
            position = 0;
            loseStep();
        }
    }

    @Override
    public void exchange(long timeNanos, byte[] out, byte[] in) {
        if (!selected) {
            Arrays.fill(in, (byte) 0xFF);
            return;
        }
        int i = 0;
        while (i < in.length) {
            long now = timeNanos + i * picosPerByte / 1000;
            if (position == 0) {
                begin(now);
            }
            int count = Math.min(in.length - i, packetLength - position);
            if (now + count * picosPerByte / 1000 - packetStart > PACKET_TIMEOUT) {
                loseStep();
            }
            System.arraycopy(packet, position, in, i, count);
            i += count;
            position = position + count == packetLength ? 0 : position + count;
        }
    }

    private void begin(long now) {
        packetStart = now;
        var segment = source.segmentAt(now);
        if (segment != null && step != Step.STREAMING) {
            packetLength = segment.frame().layout().format().packetBytes();
        }
        switch (step) {
            case RESTED -> {
                restedNanos = now;
                current = segment;
                step = Step.WAITING;
            }
            case WAITING -> await(segment);
            case STREAMING -> follow(segment);
            case LOST -> {}
        }
        var streamed = current;
        if (step == Step.STREAMING
                && streamed != null
                && next < streamed.frame().layout().packetsPerSegment()) {
            streamed.frame().write(streamed.quarter(), next, streamed.tag(), packet);
            next++;
        } else {
            VospiPacket.discard(packet, packetLength);
        }
    }

    private void await(VospiSource.@Nullable Segment segment) {
        if (segment == null || segment.startNanos() <= restedNanos) {
            return;
        }
        var seen = current;
        current = segment;
        next = 0;
        step = seen == null || segment.index() == seen.index() + 1 ? Step.STREAMING : Step.LOST;
    }

    private void follow(VospiSource.@Nullable Segment segment) {
        var before = current;
        if (segment != null && before != null && segment.index() == before.index()) {
            return;
        }
        boolean whole = segment != null
                && before != null
                && segment.index() == before.index() + 1
                && next == before.frame().layout().packetsPerSegment()
                && segment.frame().layout().format() == before.frame().layout().format();
        if (!whole) {
            loseStep();
            return;
        }
        current = segment;
        next = 0;
    }
}
