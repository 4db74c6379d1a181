package org.twinrig.sensors.lepton35.vospi;

/**
 * One frame as it is on the wire.
 *
 * @param layout how it is dealt out to packets
 * @param image the payloads of its 240 half rows, one after the other
 * @param telemetry its telemetry; all zeros where the layout has none
 */
public record VospiFrame(VospiLayout layout, byte[] image, Telemetry telemetry) {
    /** Columns. */
    public static final int WIDTH = 160;
    /** Rows. */
    public static final int HEIGHT = 120;

    public VospiFrame {
        int expected = VospiLayout.HALF_ROWS * layout.format().payloadBytes();
        if (image.length != expected) {
            throw new IllegalArgumentException(
                    "an image of " + image.length + " bytes; " + layout.format() + " has " + expected);
        }
    }

    /** A frame of {@link VospiFormat#RAW14} with these {@code pixels}, row by row. */
    public static VospiFrame raw14(VospiLayout.Place place, short[] pixels, Telemetry telemetry) {
        var image = new byte[2 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            image[2 * i] = (byte) (pixels[i] >> 8);
            image[2 * i + 1] = (byte) pixels[i];
        }
        return new VospiFrame(new VospiLayout(VospiFormat.RAW14, place), image, telemetry);
    }

    /** The word of pixel {@code index} of a {@link VospiFormat#RAW14} frame [0..65535]. */
    public int pixel(int index) {
        return (image[2 * index] & 0xFF) << 8 | image[2 * index + 1] & 0xFF;
    }

    /**
     * Writes a packet.
     *
     * @param segment which quarter of the frame, 0..3
     * @param number which packet of it
     * @param tag what packet 20 says the segment is: {@code segment + 1}, or 0 to have it thrown away
     * @param packet receives it; as long as the format's packets, or longer
     */
    public void write(int segment, int number, int tag, byte[] packet) {
        int content = layout.contentOf(segment, number);
        int bytes = layout.format().payloadBytes();
        if (content >= 0) {
            System.arraycopy(image, content * bytes, packet, VospiPacket.HEADER_BYTES, bytes);
        } else {
            telemetry.writeRow(-1 - content, packet, VospiPacket.HEADER_BYTES);
        }
        VospiPacket.seal(packet, VospiPacket.HEADER_BYTES + bytes, number, tag);
    }
}
