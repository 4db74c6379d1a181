package org.twinrig.load.mqtt;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.twinrig.core.UserError;
import org.twinrig.load.LoadFigures;
import org.twinrig.load.LoadPlan;
import org.twinrig.load.MachineLimits;
import org.twinrig.load.ProcessMemory;
import org.twinrig.load.Second;

/**
 * Sends what a fleet has to send, when it is due, and measures what becomes of it.
 *
 * <p>The schedule is open: message k of a device is due at a moment that does not depend on when those before were sent
 * or acknowledged, and every wait is counted from there. A broker that stalls is thus charged with the waits of all
 * messages that fell due meanwhile, not only of those that were under way.
 */
public final class Generator implements AutoCloseable {
    private static final long LONGEST_ANSWER_MILLIS = 10_000;
    private static final long LOOK_MILLIS = 200;

    private final LoadPlan plan;
    private final Fleet fleet;
    private final String run;
    private final WallClock wall = WallClock.now();
    private final MachineLimits limits;
    private final Transport transport;
    private final Fleetwide all = new Fleetwide();
    private final Histogram alarms = new ConcurrentHistogram(Counts.histogram());
    private final Bell bell = new Bell();
    private final double cpuAtStart = ProcessMemory.cpuSeconds();

    /** Hears how it goes, from the thread that runs. */
    public interface Listener {
        /** {@code connected} devices of all are connected. */
        void connecting(int connected);

        /** Another second is over. */
        void second(Second second, long sent, long acknowledged);

        /**
         * {@code sent} messages are sent, and no more will be: waits for what lies behind the broker.
         *
         * @return how many messages it has handled, if that can be known
         */
        OptionalLong settle(long sent);
    }

    /**
     * A run.
     *
     * @param run name that no other run on this broker has; the one that {@code fleet} writes into its messages
     * @param loops event loops
     */
    public Generator(LoadPlan plan, Fleet fleet, String run, int loops) {
        this(plan, fleet, run, loops, MachineLimits.read());
    }

    Generator(LoadPlan plan, Fleet fleet, String run, int loops, MachineLimits limits) {
        this.limits = limits;
        this.plan = plan;
        this.fleet = fleet;
        this.run = run;
        this.transport = Transport.of(loops);
    }

    /** An alarm came back, {@code millis} after the message that caused it was due; from any thread. */
    public void alarm(double millis) {
        Counts.record(alarms, Math.round(millis * 1e6));
    }

    /** Ends the run early, in order; from any thread. */
    public void stop() {
        bell.ring();
    }

    /**
     * Connects the fleet, sends, waits for the last answers, and disconnects.
     *
     * @throws UserError if the broker cannot be reached or used
     */
    public LoadFigures run(Listener listener) {
        var endpoint = Endpoint.of(
                plan.broker(),
                plan.tls(),
                plan.devices() + 1,
                limits,
                transport,
                Math.min(LONGEST_ANSWER_MILLIS, plan.patience().toMillis()));
        List<Lane> lanes = new ArrayList<>();
        transport.group().forEach(loop -> lanes.add(new Lane((EventLoop) loop, endpoint, plan, fleet, all, wall)));
        Subscriber subscriber = plan.receiving()
                ? new Subscriber(transport.group().next(), endpoint, fleet, run, wall, plan.qos(), plan.devices())
                : null;
        var measurement = new Measurement(plan, lanes, subscriber, all, bell, listener);
        long began = System.nanoTime();
        try {
            if (subscriber != null) {
                await(subscriber.start(), listener);
            }
            var ramps = new CompletableFuture<?>[lanes.size()];
            for (int i = 0; i < ramps.length; i++) {
                ramps[i] = lanes.get(i).connect(i, lanes.size());
            }
            await(CompletableFuture.allOf(ramps), listener);
        } catch (UserError e) {
            measurement.end();
            throw e;
        }
        var context = new Measurement.Context(
                transport.name(), endpoint.sourceAddresses(), (System.nanoTime() - began) / 1e9, cpuAtStart, alarms);
        return measurement.run(context);
    }

    /** Waits for {@code ready}; returns early when stopped. */
    private void await(CompletableFuture<Void> ready, Listener listener) {
        while (!bell.rung()) {
            try {
                ready.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                listener.connecting(all.up().get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                bell.ring();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UserError error) {
                    throw error;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        transport.group().shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3000);
    }
}
