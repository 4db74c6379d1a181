package org.twinrig.hil.frame;

/** What a frame is: the first byte, without the flag of the checksum. 0x10 to 0x1F are kept free for bus traffic. */
public final class FrameType {
    /** Who is there; the answer says who. */
    public static final int HELLO = 0x01;
    /** What the readings of one channel are. */
    public static final int CHANNEL = 0x02;
    /** What a sensor says. */
    public static final int READING = 0x03;
    /** What time it is in the run. */
    public static final int TIME = 0x04;
    /** How much the device has taken in. */
    public static final int CREDIT = 0x05;
    /** What the device reports. */
    public static final int ALARM = 0x06;
    /** A line of text from the device. */
    public static final int LOG = 0x07;
    /** How the device fared. */
    public static final int STATS = 0x08;
    /** A frame was refused. */
    public static final int NAK = 0x09;
    /** Bytes to be sent back. */
    public static final int PING = 0x0A;
    /** Added to the type of a request in its response. */
    public static final int RESPONSE = 0x80;

    private FrameType() {}
}
