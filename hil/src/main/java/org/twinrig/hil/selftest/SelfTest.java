package org.twinrig.hil.selftest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.hil.frame.Frame;
import org.twinrig.hil.frame.Message;
import org.twinrig.hil.frame.WireReading;
import org.twinrig.hil.link.DeviceLink;
import org.twinrig.hil.serial.Port;

/**
 * Measures a line between two ports of this machine, or to a device that answers PING. Both ends run on this machine's
 * clock, so that one-way times are true.
 */
public final class SelfTest implements AutoCloseable {
    private static final int[] PING_BYTES = {8, 164, 1024};
    private static final int WARM_UP = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long WINDOW = 1 << 17;
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int BULK_SAMPLES = 1000;
    private static final long FIRST_DUE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final DeviceLink link;
    private final @Nullable Peer peer;
    private final Rates rates = new Rates();
    private final AtomicLong bulkBytes = new AtomicLong();
    private volatile boolean stopped;
    private long wrong;

    private SelfTest(Port host, @Nullable Port device) {
        this.link = new DeviceLink(host);
        this.peer = device == null ? null : new Peer(device, "selftest", WINDOW, this::arrived);
    }

    /** A test of the line between two ports of this machine; it closes both. */
    public static SelfTest between(Port host, Port device) {
        return new SelfTest(host, device);
    }

    /** A test of the line to a device that answers HELLO and PING; latency and loss only. */
    public static SelfTest to(Port host) {
        return new SelfTest(host, null);
    }

    /** Makes it come to an end soon; from any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Measures for about {@code duration}; only once.
     *
     * @throws org.twinrig.core.UserError when nobody answers, or the line breaks
     */
    public SelfTestResult run(Duration duration) {
        Message.Hello hello = link.greet(PATIENCE);
        var trips = new ArrayList<SelfTestResult.RoundTrip>();
        long third = duration.toNanos() / (peer == null ? 1 : 3);
        for (int size : PING_BYTES) {
            if (Frame.size(size) <= link.maxFrame()) {
                trips.add(roundTrips(size, third / PING_BYTES.length));
            }
        }
        if (peer == null) {
            var loss = new SelfTestResult.Loss(link.sentFrames(), 0, link.brokenAnswers(), wrong);
            return new SelfTestResult(hello.name(), trips, List.of(), Optional.empty(), loss);
        }
        long sentRates = rates.play(link, third, () -> stopped);
        double throughput = throughput(third);
        drain();
        var loss = new SelfTestResult.Loss(
                link.sentFrames(),
                peer.gaps(),
                peer.broken() + link.brokenAnswers(),
                wrong + sentRates - rates.arrived());
        return new SelfTestResult(hello.name(), trips, rates.results(), Optional.of(throughput), loss);
    }

    private SelfTestResult.RoundTrip roundTrips(int size, long nanos) {
        var histogram = new Histogram(LONGEST_NANOS, 3);
        var bytes = new byte[size];
        for (int i = 0; i < WARM_UP && !stopped; i++) {
            roundTrip(bytes);
        }
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end && !stopped) {
            bytes[(int) (histogram.getTotalCount() % size)]++;
            histogram.recordValue(Math.min(LONGEST_NANOS, roundTrip(bytes)));
        }
        return new SelfTestResult.RoundTrip(size, histogram);
    }

    /** Time until the bytes are back [ns]. */
    private long roundTrip(byte[] bytes) {
        long began = System.nanoTime();
        int seq = link.send(new Message.Ping(bytes, false), 0);
        long end = began + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var received = link.receive(PATIENCE);
            if (received.isPresent() && received.get().frame().seq() == seq) {
                boolean same =
                        received.get().message() instanceof Message.Ping ping && Arrays.equals(ping.bytes(), bytes);
                wrong += same ? 0 : 1;
                return received.get().atNanos() - began;
            }
        }
        wrong++;
        return PATIENCE.toNanos();
    }

    /** One way, as fast as credits allow [byte/s]; frames of 12 kB. */
    private double throughput(long nanos) {
        var block = new WireReading.Motion(Rates.BULK, new short[MotionBlock.AXES * BULK_SAMPLES]);
        Arrays.fill(block.counts(), (short) 0x0102);
        long began = System.nanoTime();
        while (System.nanoTime() < began + nanos && !stopped) {
            link.send(block, 0);
        }
        return bulkBytes.get() / ((System.nanoTime() - began) / 1e9);
    }

    private void arrived(Peer device, Frame frame) {
        long now = System.nanoTime();
        if ((frame.payload()[0] & 0xFF) == Rates.BULK) {
            bulkBytes.addAndGet(frame.payload().length);
        } else {
            rates.arrived(frame, now);
        }
    }

    /** Lets what is under way arrive, so that it does not count as lost. */
    private void drain() {
        roundTrip(new byte[] {1});
        LockSupport.parkNanos(FIRST_DUE_NANOS);
    }

    @Override
    public void close() {
        link.close();
        if (peer != null) {
            peer.close();
        }
    }
}
