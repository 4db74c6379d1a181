package org.twinrig.sensors.lepton35.vospi;

import java.util.Arrays;

/**
 * One packet of VoSPI.
 *
 * <pre>  ID (2)  CRC (2)  payload (160 or 240), each highest byte first </pre>
 * ID bits 11..0 are the packet's number in its segment. In packet 20, bits 14..12 are the segment's number: 1 to 4, or 0
 * for a segment to be thrown away. A packet whose ID is xFxx is to be discarded. The CRC is taken over the whole packet
 * with the upper four bits of the ID and the CRC itself as zeros.
 *
 * @see "FLIR, Lepton Engineering Datasheet, 500-0659-00-09, section 4.2.3"
 */
public final class VospiPacket {
    /** Bytes before the payload. */
    public static final int HEADER_BYTES = 4;
    /** The packet that carries the segment's number. */
    public static final int SEGMENT_PACKET = 20;

    private static final int NUMBER = 0x0FFF;
    private static final int DISCARD = 0x0F00;
    private static final int SEGMENT_SHIFT = 12;

    private VospiPacket() {}

    /** Puts the header in front of the payload that is already in {@code packet[4..length)}. */
    static void seal(byte[] packet, int length, int number, int segment) {
        packet[0] = (byte) (number >> 8);
        packet[1] = (byte) number;
        packet[2] = 0;
        packet[3] = 0;
        int crc = Crc16.of(0, packet, 0, length);
        int id = number == SEGMENT_PACKET ? segment << SEGMENT_SHIFT | number : number;
        packet[0] = (byte) (id >> 8);
        packet[2] = (byte) (crc >> 8);
        packet[3] = (byte) crc;
    }

    /** Makes {@code packet[0..length)} one to be discarded. What such a packet holds is not published; ours is all ones. */
    static void discard(byte[] packet, int length) {
        Arrays.fill(packet, 0, length, (byte) 0xFF);
    }

    /** Whether {@code packet} is to be discarded. */
    public static boolean isDiscard(byte[] packet) {
        return (packet[0] & 0x0F) == DISCARD >> 8;
    }

    /** Number of {@code packet} in its segment. */
    public static int number(byte[] packet) {
        return (packet[0] << 8 | packet[1] & 0xFF) & NUMBER;
    }

    /** Bits 14..12 of the ID of {@code packet}: the segment's number in packet 20. */
    public static int segment(byte[] packet) {
        return packet[0] >> SEGMENT_SHIFT - 8 & 7;
    }

    /** Whether the CRC of {@code packet} is that of its bytes. */
    public static boolean crcHolds(byte[] packet) {
        var header = new byte[] {(byte) (packet[0] & 0x0F), packet[1], 0, 0};
        int crc = Crc16.of(Crc16.of(0, header, 0, HEADER_BYTES), packet, HEADER_BYTES, packet.length);
        return crc == ((packet[2] & 0xFF) << 8 | packet[3] & 0xFF);
    }
}
