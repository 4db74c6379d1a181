package org.twinrig.hil.mls160a;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.hil.serial.Port;
import org.twinrig.hil.serial.PortException;
import org.twinrig.hil.serial.VirtualPort;
import org.twinrig.sensors.mls160a.DataFrames;
import org.twinrig.sensors.mls160a.HeadChannel;
import org.twinrig.sensors.mls160a.RequestParser;
import org.twinrig.sensors.mls160a.StartRequest;

/**
 * The twin as an MLS/160A on a port: waits for START, streams the asked channels at the asked frequency, falls silent on
 * STOP, and begins anew on another START.
 *
 * <p>The world behind it begins to move at the first START and never waits: what happens between a STOP and the next
 * START is not sent. The samples are the twin's own, 300 a second; a lower frequency takes every second, third … of
 * them, which is exact as the head does not filter, and so has to divide 300. Any other request is refused: the protocol
 * has no words for that, so the host hears nothing and the user is told.
 */
public final class EmulatedHead {
    private static final Duration IDLE = Duration.ofMillis(20);
    private static final Duration WRITE_DEADLINE = Duration.ofSeconds(2);
    private static final long FINE_WAIT = TimeUnit.MILLISECONDS.toNanos(2); // ports wait in whole milliseconds
    private static final long LINGER = TimeUnit.SECONDS.toNanos(5);
    private static final int BUFFER_BYTES = 1024;

    private final Port port;
    private final MotionFeed feed;
    private final double speed;
    private final Consumer<String> say;
    private final RequestParser ear = new RequestParser(new Ear());
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private @Nullable StartRequest streaming;
    private short[] sample;
    private int step = 1;
    private long begunNanos = -1;
    private long samples; // that have fallen due so far
    private long framesSent;
    private long worstLateNanos;
    private boolean ended;
    private volatile boolean stopped;

    /**
     * A head on {@code port}.
     *
     * @param speed simulated seconds in a real one [-]; 1 as in reality
     * @param say takes a line for people at each START, STOP and refusal
     * @throws UserError when {@code feed} holds no MLS/160A
     */
    public EmulatedHead(Port port, MotionFeed feed, double speed, Consumer<String> say) throws InterruptedException {
        this.port = port;
        this.feed = feed;
        this.speed = speed;
        this.say = say;
        this.sample = feed.next().orElseThrow(() -> new UserError("there is not one sample of an MLS/160A to play"));
    }

    /** Makes it stop soon; from any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Serves the host until the feed has ended and the host has said STOP or gone (or 5 s passed), or until {@link
     * #stop}.
     */
    public void run() throws InterruptedException {
        long over = Long.MAX_VALUE;
        while (!stopped && System.nanoTime() < over) {
            try {
                listen();
                send();
            } catch (PortException e) {
                hostGone(e);
            }
            if (ended && streaming == null) {
                return;
            }
            if (ended && over == Long.MAX_VALUE) {
                over = System.nanoTime() + LINGER; // closing at once would take unread bytes off the line
            }
        }
    }

    private void hostGone(PortException e) {
        boolean canReturn = port instanceof VirtualPort && e.fault() == PortException.Fault.GONE;
        if (!canReturn && !ended) {
            throw e;
        }
        streaming = null;
        say.accept("the host has gone");
    }

    /** Reads until the next sample is nearly due, then waits for it. */
    private void listen() {
        boolean running = begunNanos >= 0 && !ended;
        long left = running ? due() - System.nanoTime() - FINE_WAIT : IDLE.toNanos();
        var timeout = Duration.ofNanos(Math.max(1, Math.min(left, IDLE.toNanos())));
        ear.accept(buffer, port.read(buffer, timeout));
        if (running) {
            LockSupport.parkNanos(Math.min(due() - System.nanoTime(), FINE_WAIT));
        }
    }

    private long due() {
        return begunNanos + (long) ((samples + 1) * 1e9 / feed.sampleRateHz() / speed);
    }

    private void send() throws InterruptedException {
        if (begunNanos < 0 || ended) {
            return;
        }
        var request = streaming;
        var frames = new ByteArrayOutputStream();
        long late = System.nanoTime() - due();
        while (!ended && due() <= System.nanoTime()) {
            samples++;
            if (request != null && samples % step == 0) {
                frames.writeBytes(DataFrames.encode(chosen(request)));
                framesSent++;
                worstLateNanos = Math.max(worstLateNanos, late);
            }
            Optional<short[]> next = feed.next();
            ended = next.isEmpty();
            sample = next.orElse(sample);
        }
        if (frames.size() > 0) {
            port.write(frames.toByteArray(), WRITE_DEADLINE);
        }
    }

    private short[] chosen(StartRequest request) {
        var channels = request.channels();
        var values = new short[channels.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = sample[channels.get(i).ordinal()];
        }
        return values;
    }

    /** Frames sent so far. */
    public long framesSent() {
        return framesSent;
    }

    /** How late a frame was sent at worst [ms]. */
    public double worstLateMillis() {
        return worstLateNanos * 1e-6;
    }

    /** Why this request cannot be served; empty when it can. */
    static Optional<String> refusal(StartRequest request, double rateHz) {
        if (request.objection().isPresent()) {
            return request.objection();
        }
        if (!HeadChannel.MOTION.containsAll(request.channels())) {
            return Optional.of(
                    "%s are asked for; the twin's head has %s only".formatted(request.channels(), HeadChannel.MOTION));
        }
        if (rateHz % request.frequencyHz() != 0) {
            return Optional.of("%d Hz are asked for; the samples here come at %.0f Hz, so ask for %.0f, %.0f, %.0f … Hz"
                    .formatted(request.frequencyHz(), rateHz, rateHz, rateHz / 2, rateHz / 3));
        }
        return Optional.empty();
    }

    /** What the host asks for. */
    private final class Ear implements RequestParser.Listener {
        @Override
        public void start(StartRequest request) {
            var refusal = refusal(request, feed.sampleRateHz());
            if (refusal.isPresent()) {
                streaming = null;
                say.accept("START refused, the host hears nothing: " + refusal.get());
                return;
            }
            say.accept("START: %s at %d Hz".formatted(request.channels(), request.frequencyHz()));
            streaming = request;
            step = (int) (feed.sampleRateHz() / request.frequencyHz());
            if (begunNanos < 0) {
                begunNanos = System.nanoTime();
            }
        }

        @Override
        public void stop() {
            if (streaming != null) {
                say.accept("STOP after " + framesSent + " frames");
            }
            streaming = null;
        }
    }
}
