package org.twinrig.sensors.lepton35.vospi;

import java.util.Optional;

/**
 * A host's side: puts packets together to frames.
 *
 * <p>Packets to be discarded are passed over. A segment counts when its packets came in order with right CRCs and packet
 * 20 gave it a number from 1 to 4; a frame when its four segments came in order. Segments of number 0 between two frames
 * do no harm.
 */
public final class VospiDecoder {
    private final VospiLayout layout;
    private final byte[] image;
    private Telemetry telemetry = Telemetry.blank();
    private final byte[][] packets;
    private int expected;
    private int tag;
    private int segmentsDone;
    private boolean outOfStep;
    private long badCrcs;
    private long brokenSegments;

    /** For a stream of this {@code layout}. */
    public VospiDecoder(VospiLayout layout) {
        this.layout = layout;
        this.image = new byte[VospiLayout.HALF_ROWS * layout.format().payloadBytes()];
        this.packets = new byte[layout.packetsPerSegment()][layout.format().packetBytes()];
    }

    /** Takes a packet; returns the frame that it completes. */
    public Optional<VospiFrame> accept(byte[] packet) {
        if (VospiPacket.isDiscard(packet)) {
            return Optional.empty();
        }
        if (!VospiPacket.crcHolds(packet)) {
            badCrcs++;
            broken();
            return Optional.empty();
        }
        int number = VospiPacket.number(packet);
        if (number != expected) {
            broken();
        }
        if (number != expected) { // not the first one of a segment either
            return Optional.empty();
        }
        if (number == VospiPacket.SEGMENT_PACKET) {
            tag = VospiPacket.segment(packet);
        }
        System.arraycopy(packet, 0, packets[number], 0, packets[number].length);
        expected++;
        return expected == packets.length ? segmentDone() : Optional.empty();
    }

    /** Whether the host should let the line rest for more than 185 ms and begin again. */
    public boolean outOfStep() {
        return outOfStep;
    }

    /** To be called after the line has rested. */
    public void resynchronised() {
        outOfStep = false;
        expected = 0;
        segmentsDone = 0;
    }

    /** Packets whose CRC was wrong. */
    public long badCrcs() {
        return badCrcs;
    }

    /** Segments that were begun and not completed. */
    public long brokenSegments() {
        return brokenSegments;
    }

    private void broken() {
        if (expected != 0) {
            brokenSegments++;
        }
        outOfStep = true;
        expected = 0;
        segmentsDone = 0;
    }

    private Optional<VospiFrame> segmentDone() {
        expected = 0;
        if (tag == 1) {
            segmentsDone = 0;
            telemetry = Telemetry.blank();
        }
        if (tag == 0 || tag != segmentsDone + 1) {
            segmentsDone = 0;
            return Optional.empty();
        }
        int bytes = layout.format().payloadBytes();
        for (int number = 0; number < packets.length; number++) {
            int content = layout.contentOf(tag - 1, number);
            if (content >= 0) {
                System.arraycopy(packets[number], VospiPacket.HEADER_BYTES, image, content * bytes, bytes);
            } else {
                telemetry.readRow(-1 - content, packets[number], VospiPacket.HEADER_BYTES);
            }
        }
        segmentsDone = tag;
        if (tag < VospiLayout.SEGMENTS) {
            return Optional.empty();
        }
        segmentsDone = 0;
        return Optional.of(new VospiFrame(layout, image.clone(), telemetry));
    }
}
