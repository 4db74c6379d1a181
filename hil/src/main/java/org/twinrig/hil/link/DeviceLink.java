package org.twinrig.hil.link;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.hil.frame.BadPayload;
import org.twinrig.hil.frame.Frame;
import org.twinrig.hil.frame.FrameDecoder;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.serial.Port;

/**
 * The host's side of the line: greets the device, sends within its credits, hands on what it says. One thread sends and
 * receives here; another, of its own, reads the port. The port is closed with the link.
 */
public final class DeviceLink implements AutoCloseable {
    /** Longest frame that a device may send, type to checksum [byte]. */
    public static final int LONGEST_ANSWER = 4096;
    /** A device must take at least this: a row of a few numbers, and the declaration of its channel [byte]. */
    public static final int LEAST_FRAME = 64;

    private static final Duration BETWEEN_HELLOS = Duration.ofMillis(500);
    private static final Duration READ_STEP = Duration.ofMillis(100);
    private static final Duration WRITE_PATIENCE = Duration.ofSeconds(5);
    private static final int FIRST_BYTES = 24;

    private final Port port;
    private final FrameDecoder decoder = new FrameDecoder(LONGEST_ANSWER);
    private final Credits credits = new Credits();
    private final LinkedBlockingQueue<Received> inbox = new LinkedBlockingQueue<>();
    private final Duration creditPatience;
    private final Thread reader;
    private byte[] firstBytes = {};
    private int seq;
    private long maxFrame = LEAST_FRAME;
    private long window;
    private long sentFrames;
    private long sentBytes;
    private String name = "the device";
    private volatile boolean restarted;
    private volatile boolean closed;
    private volatile long heardBytes;
    private volatile long goodAnswers;
    private volatile long brokenAnswers;
    private volatile @Nullable RuntimeException failure;

    /** A link over {@code port}, which it closes with itself; a device may keep it waiting for credit for 5 s. */
    public DeviceLink(Port port) {
        this(port, WRITE_PATIENCE);
    }

    /** The same with another patience for credit. */
    public DeviceLink(Port port, Duration creditPatience) {
        this.port = port;
        this.creditPatience = creditPatience;
        this.reader = new Thread(this::listen, "twinrig-link-" + port.name());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Asks who is there until the device answers.
     *
     * @throws DeviceFault when it does not within {@code patience}, or cannot be talked to
     */
    public Message.Hello greet(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            int asked = ask();
            long again = Math.min(end, System.nanoTime() + BETWEEN_HELLOS.toNanos());
            boolean startedJustNow = false;
            for (var next = receiveUntil(again); next.isPresent() && !startedJustNow; next = receiveUntil(again)) {
                int number = next.get().frame().seq();
                if (next.get().message() instanceof Message.Hello hello && number == asked) {
                    return welcome(hello);
                }
                startedJustNow = next.get().message() instanceof Message.Hello && number == 0;
            }
        }
        throw unanswered(patience);
    }

    private int ask() {
        seq = seq == 0xFF ? 1 : seq + 1; // 0 is the number of a device that greets unasked
        write(new Message.Who(Message.PROTOCOL).frame(seq, 0).encoded());
        credits.restart();
        return seq;
    }

    private Message.Hello welcome(Message.Hello hello) {
        if (hello.protocol() != Message.PROTOCOL) {
            throw DeviceFault.otherProtocol(port.name(), hello);
        }
        name = hello.name();
        window = hello.window();
        // Stuffing adds one byte per 254 and one, the closing 0x00 another.
        long fitting = window == 0 ? Long.MAX_VALUE : window - window / 254 - 2;
        maxFrame = Math.min(hello.maxFrame(), fitting);
        if (maxFrame < LEAST_FRAME) {
            throw DeviceFault.tooSmall(port.name(), hello, maxFrame, LEAST_FRAME);
        }
        credits.open(window);
        restarted = false;
        return hello;
    }

    private UserError unanswered(Duration patience) {
        if (goodAnswers > 0) {
            return DeviceFault.noHello(port.name(), patience, goodAnswers);
        }
        return heardBytes == 0
                ? DeviceFault.silent(port.name(), patience)
                : DeviceFault.babbling(port.name(), patience, heardBytes, firstBytes);
    }

    /** Longest frame that the device takes, type to checksum [byte]. */
    public long maxFrame() {
        return maxFrame;
    }

    /**
     * Sends {@code message} once the device has credit for it.
     *
     * @param micros the moment that it speaks of [µs of the run]
     * @return the frame's number, which an answer will have
     * @throws UserError when the line or the device takes nothing any more
     */
    public int send(Message message, long micros) {
        seq = seq + 1 & 0xFF;
        byte[] line = message.frame(seq, micros).encoded();
        if (!credits.spend(line.length, creditPatience)) {
            throw DeviceFault.starving(port.name(), name, creditPatience, credits.open(), window);
        }
        write(line);
        return seq;
    }

    private void write(byte[] line) {
        check();
        port.write(line, WRITE_PATIENCE);
        sentFrames++;
        sentBytes += line.length;
    }

    /**
     * The next message of the device; empty when none comes within {@code patience}.
     *
     * @throws UserError when the port is gone and all that came is received
     */
    public Optional<Received> receive(Duration patience) {
        try {
            var next = inbox.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (next == null) {
                check();
            }
            return Optional.ofNullable(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Received> receiveUntil(long endNanos) {
        return receive(Duration.ofNanos(Math.max(0, endNanos - System.nanoTime())));
    }

    /** True when the device has started anew since it was greeted: it has forgotten everything. */
    public boolean restarted() {
        return restarted;
    }

    /** Frames sent so far. */
    public long sentFrames() {
        return sentFrames;
    }

    /** Bytes sent so far. */
    public long sentBytes() {
        return sentBytes;
    }

    /** What stood between two 0x00 of the device and was no intact frame. */
    public long brokenAnswers() {
        return brokenAnswers;
    }

    private void check() {
        RuntimeException reason = failure;
        if (reason != null) {
            throw reason;
        }
    }

    private void listen() {
        var chunk = new byte[LONGEST_ANSWER];
        try {
            while (!closed) {
                int n = port.read(chunk, READ_STEP);
                if (n > 0 && firstBytes.length == 0) {
                    firstBytes = Arrays.copyOf(chunk, Math.min(n, FIRST_BYTES));
                }
                decoder.accept(chunk, n, this::sort);
                heardBytes = decoder.bytes();
                goodAnswers = decoder.good();
                brokenAnswers = decoder.broken();
            }
        } catch (RuntimeException e) {
            failure = e;
            credits.abandon();
        }
    }

    private void sort(Frame frame) {
        long now = System.nanoTime();
        try {
            Message message = Message.parse(frame);
            if (message instanceof Message.Credit credit) {
                credits.taken(credit.taken());
                return;
            }
            restarted |= message instanceof Message.Hello && frame.seq() == 0;
            inbox.add(new Received(frame, message, now));
        } catch (BadPayload e) {
            // A device newer than this host may say more than it understands.
        }
    }

    @Override
    public void close() {
        closed = true;
        port.close();
        try {
            reader.join(2 * READ_STEP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
