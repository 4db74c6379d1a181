package org.twinrig.hil.selftest;

import java.time.Duration;
import java.util.EnumSet;
import java.util.function.BiConsumer;
import org.twinrig.core.UserError;
import org.twinrig.hil.frame.BadPayload;
import org.twinrig.hil.frame.Frame;
import org.twinrig.hil.frame.FrameDecoder;
import org.twinrig.hil.frame.FrameType;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.frame.ReadingKind;
import org.twinrig.hil.frame.WireReading;
import org.twinrig.hil.serial.Port;

/**
 * A device in software at the other end of a line: answers as {@code hil/PROTOCOL.md} wants it, and hands readings on.
 * It works on a thread of its own until it is closed or its port is gone.
 */
public final class Peer implements AutoCloseable {
    private static final Duration READ_STEP = Duration.ofMillis(50);
    private static final Duration WRITE_PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST_FRAME = 1 << 16;
    private static final int CHUNK_BYTES = 1 << 14;

    private final Port port;
    private final Message.Hello hello;
    private final BiConsumer<Peer, Frame> readings;
    private final FrameDecoder decoder = new FrameDecoder(LONGEST_FRAME);
    private final Thread thread;
    private int seq;
    private int expected = -1;
    private long taken;
    private long told;
    private long readingCount;
    private long goodBefore;
    private long brokenBefore;
    private volatile long gaps;
    private volatile long broken;
    private volatile long bytes;
    private volatile boolean closed;

    /**
     * A device called {@code name} at {@code port}, which it closes with itself.
     *
     * @param window bytes that it lets be on their way to it; 0 for no limit
     * @param readings takes the READING frames, on the device's thread
     */
    public Peer(Port port, String name, long window, BiConsumer<Peer, Frame> readings) {
        this.port = port;
        this.readings = readings;
        this.hello = new Message.Hello(
                Message.PROTOCOL, EnumSet.allOf(ReadingKind.class), LONGEST_FRAME, window, 1_000_000_000, name, "1");
        this.thread = new Thread(this::work, "twinrig-peer-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends a message of the device's own. */
    public void say(Message message, long micros) {
        answer(message.frame(seq++ & 0xFF, micros));
    }

    /** Says who it is as a device does that has just started. */
    public void greetUnasked() {
        answer(hello.frame(0, 0));
    }

    /** Frames that are missing in the host's numbering. */
    public long gaps() {
        return gaps;
    }

    /** What came between two 0x00 and was no intact frame. */
    public long broken() {
        return broken;
    }

    /** Bytes that came. */
    public long bytes() {
        return bytes;
    }

    private void work() {
        var chunk = new byte[CHUNK_BYTES];
        try {
            while (!closed) {
                int n = port.read(chunk, READ_STEP);
                taken += n;
                decoder.accept(chunk, n, this::take);
                bytes = decoder.bytes();
                broken = decoder.broken();
                if (n > 0) {
                    credit(n < chunk.length);
                }
            }
        } catch (UserError e) {
            closed = true; // the host has gone; nobody is left to be told
        }
    }

    private void credit(boolean empty) {
        long window = hello.window();
        if (window > 0 && (empty || taken - told >= window / 4)) {
            told = taken;
            say(new Message.Credit(taken), 0);
        }
    }

    private void take(Frame frame) {
        if (frame.type() == FrameType.HELLO) {
            // Counting begins after its 0x00; what of this chunk comes after it is little and is forgiven.
            taken = 0;
            told = 0;
            readingCount = 0;
            goodBefore = decoder.good();
            brokenBefore = decoder.broken();
            gaps = 0;
            expected = frame.seq();
        }
        if (expected >= 0 && frame.seq() != expected) {
            gaps += frame.seq() - expected & 0xFF;
        }
        expected = frame.seq() + 1 & 0xFF;
        try {
            handle(frame, Message.parse(frame));
        } catch (BadPayload e) {
            answer(new Message.Nak(2, frame.type()).frame(frame.seq(), frame.micros()));
        }
    }

    private void handle(Frame frame, Message message) {
        if (message instanceof Message.Who) {
            answer(hello.frame(frame.seq(), 0));
        } else if (message instanceof Message.Ping ping) {
            answer(new Message.Ping(ping.bytes(), true).frame(frame.seq(), frame.micros()));
        } else if (message instanceof Message.HowMany) {
            long good = decoder.good() - goodBefore;
            long bad = decoder.broken() - brokenBefore;
            answer(new Message.Stats(good, bad, taken, readingCount, 0).frame(frame.seq(), frame.micros()));
        } else if (message instanceof WireReading) {
            readingCount++;
            readings.accept(this, frame);
        }
    }

    private void answer(Frame frame) {
        port.write(frame.encoded(), WRITE_PATIENCE);
    }

    @Override
    public void close() {
        closed = true;
        port.close();
        try {
            thread.join(2 * READ_STEP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
