package org.twinrig.sensors.lepton35.vospi;

/**
 * How a frame of 240 half rows, and four rows of telemetry if wanted, is dealt out to four segments.
 *
 * <p>Without telemetry a segment has 60 packets. With it there are 61: as a header the rows A to D are packets 0 to 3 of
 * segment 1, as a footer they are packets 57 to 60 of segment 4, and the picture fills the rest in order.
 *
 * @param format what a pixel is
 * @param telemetry where the rows of telemetry are; always {@link Place#OFF} in {@link VospiFormat#RGB888}
 */
public record VospiLayout(VospiFormat format, Place telemetry) {
    /** Segments in a frame. */
    public static final int SEGMENTS = 4;
    /** Half rows in a picture of 160 × 120. */
    public static final int HALF_ROWS = 240;

    /** Where telemetry is. */
    public enum Place {
        /** Nowhere. */
        OFF,
        /** Before the picture. */
        HEADER,
        /** After the picture. */
        FOOTER
    }

    public VospiLayout {
        if (format == VospiFormat.RGB888) {
            telemetry = Place.OFF;
        }
    }

    /** Packets in a segment: 60 or 61. */
    public int packetsPerSegment() {
        return (HALF_ROWS + telemetryRows()) / SEGMENTS;
    }

    /** Rows of telemetry: 0 or 4. */
    public int telemetryRows() {
        return telemetry == Place.OFF ? 0 : Telemetry.ROWS;
    }

    /**
     * What packet {@code number} of segment {@code segment} (0..3) carries: a half row of the picture (0..239), or −1 − r
     * for telemetry row r.
     */
    public int contentOf(int segment, int number) {
        int line = segment * packetsPerSegment() + number;
        if (telemetry == Place.HEADER) {
            return line < Telemetry.ROWS ? -1 - line : line - Telemetry.ROWS;
        }
        return line < HALF_ROWS ? line : -1 - (line - HALF_ROWS);
    }
}
