package org.twinrig.sensors.lepton35.vospi;

/** What a pixel is on the wire. */
public enum VospiFormat {
    /** One word for each pixel, highest byte first: raw counts, hundredths or tenths of a kelvin, or eight bits of AGC. */
    RAW14(7, 2),
    /** Red, green, blue; telemetry does not exist then. */
    RGB888(3, 3);

    /** Pixels in one packet: half a row. */
    public static final int PIXELS_PER_PACKET = 80;

    private final int code;
    private final int bytesPerPixel;

    VospiFormat(int code, int bytesPerPixel) {
        this.code = code;
        this.bytesPerPixel = bytesPerPixel;
    }

    /** Number of the format in commands and telemetry (video output format). */
    public int code() {
        return code;
    }

    /** Bytes of picture in a packet: 160 or 240. */
    public int payloadBytes() {
        return PIXELS_PER_PACKET * bytesPerPixel;
    }

    /** Bytes of a packet with its four bytes of header: 164 or 244. */
    public int packetBytes() {
        return payloadBytes() + VospiPacket.HEADER_BYTES;
    }
}
