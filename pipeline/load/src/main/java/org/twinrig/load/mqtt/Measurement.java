package org.twinrig.load.mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.twinrig.load.Latency;
import org.twinrig.load.LoadFigures;
import org.twinrig.load.LoadPlan;
import org.twinrig.load.ProcessMemory;
import org.twinrig.load.Second;

/** One run of a connected fleet, from the first message to the last answer; one thread. */
final class Measurement {
    private static final long TICK_NANOS = 1_000_000_000;
    private static final long LOOK_NANOS = 20_000_000;
    private static final long LEAD_NANOS = 50_000_000; // so that every loop has its start before it comes

    private final LoadPlan plan;
    private final List<Lane> lanes;
    private final @Nullable Subscriber subscriber;
    private final Fleetwide all;
    private final Bell bell;
    private final Generator.Listener listener;
    private final Counts total = new Counts();
    private final Counts interval = new Counts();
    private final List<Second> timeline = new ArrayList<>();
    private long startNanos;
    private long lastNanos;
    private long lastReceived;
    private long lastUpNanos;
    private @Nullable String failure;

    /**
     * What was known before.
     *
     * @param transport name of the transport
     * @param sourceAddresses local addresses used
     * @param connectSeconds [s]
     * @param cpuAtStart CPU time of the process before connecting [s]
     * @param alarms waits of alarms, filled meanwhile
     */
    record Context(String transport, int sourceAddresses, double connectSeconds, double cpuAtStart, Histogram alarms) {}

    Measurement(
            LoadPlan plan,
            List<Lane> lanes,
            @Nullable Subscriber subscriber,
            Fleetwide all,
            Bell bell,
            Generator.Listener listener) {
        this.plan = plan;
        this.lanes = lanes;
        this.subscriber = subscriber;
        this.all = all;
        this.bell = bell;
        this.listener = listener;
    }

    LoadFigures run(Context context) {
        double cpuBefore = ProcessMemory.cpuSeconds();
        startNanos = System.nanoTime() + LEAD_NANOS;
        lastNanos = startNanos;
        lastUpNanos = startNanos;
        long endNanos = startNanos + plan.duration().toNanos();
        lanes.forEach(lane -> lane.loop().execute(() -> lane.start(startNanos, endNanos)));
        while (running() && System.nanoTime() < endNanos) {
            bell.sleepUntil(Math.min(endNanos, lastNanos + TICK_NANOS));
            second();
        }
        lanes.forEach(lane -> call(lane, Lane::stopDue));
        double active = secondsSince(startNanos);
        drain();
        double cpu = ProcessMemory.cpuSeconds();
        double seconds = secondsSince(startNanos);
        long unsent = end();
        var delivery = subscriber == null
                ? Counts.histogram()
                : subscriber
                        .loop()
                        .submit(subscriber::end)
                        .syncUninterruptibly()
                        .getNow();
        var handled = listener.settle(total.sent);
        return figures(
                context, active, seconds, cpu - context.cpuAtStart(), cpu - cpuBefore, unsent, handled, delivery);
    }

    private boolean running() {
        return !bell.rung() && failure == null;
    }

    /** Waits until everything that was due is sent and has arrived, as long as there is progress. */
    private void drain() {
        long before = -1;
        long deadline = System.nanoTime() + plan.patience().toNanos();
        collect();
        while (running()) {
            long open = total.due - total.sent + unacknowledged();
            long received = received();
            if (open == 0 && (subscriber == null || received >= total.due)) {
                break;
            }
            long progress = total.sent + total.acknowledged + received;
            if (progress != before) {
                before = progress;
                deadline = System.nanoTime() + plan.patience().toNanos();
            } else if (System.nanoTime() > deadline) {
                break;
            }
            bell.sleepUntil(System.nanoTime() + LOOK_NANOS);
            collect();
            if (System.nanoTime() - lastNanos > TICK_NANOS) {
                second();
            }
        }
        if (interval.acknowledged > 0) {
            second();
        }
    }

    private long unacknowledged() {
        return lanes.stream()
                .mapToLong(lane -> call(lane, Lane::unacknowledged))
                .sum();
    }

    private long received() {
        return subscriber == null ? 0 : subscriber.received();
    }

    /** Takes over what the loops have counted. */
    private void collect() {
        for (Lane lane : lanes) {
            Counts counted = call(lane, Lane::handOver);
            total.add(counted);
            interval.add(counted);
        }
    }

    private void second() {
        collect();
        long now = System.nanoTime();
        long received = received();
        var second = new Second(
                (now - startNanos) / 1e9,
                (now - lastNanos) / 1e9,
                interval.due,
                interval.sent,
                interval.acknowledged,
                received - lastReceived,
                wait(interval.ack, 50),
                wait(interval.ack, 90),
                wait(interval.ack, 99),
                wait(interval.ack, 100),
                total.due - total.sent,
                all.up().get(),
                ProcessMemory.residentBytes());
        timeline.add(second);
        interval.clear();
        lastReceived = received;
        lastNanos = now;
        keepAlive();
        watch(now);
        listener.second(second, total.sent, total.acknowledged);
    }

    private void keepAlive() {
        lanes.forEach(lane -> lane.loop().execute(lane::keepAlive));
        if (subscriber != null) {
            subscriber.loop().execute(subscriber::keepAlive);
        }
    }

    /** A broker that is gone for good ends the run. */
    private void watch(long now) {
        if (all.up().get() > 0) {
            lastUpNanos = now;
        } else if (now - lastUpNanos > plan.patience().toNanos()) {
            failure = "%s is gone: %s, and no connection came back for %d s"
                    .formatted(
                            plan.broker(),
                            Optional.ofNullable(all.lastCutOff()).orElse("no connection stands"),
                            plan.patience().toSeconds());
        }
    }

    /** Ends every connection; what is still open is given up. Returns how many messages were due and never sent. */
    long end() {
        long unsent = lanes.stream().mapToLong(lane -> call(lane, Lane::end)).sum();
        collect();
        return unsent;
    }

    private LoadFigures figures(
            Context context,
            double active,
            double seconds,
            double cpuSeconds,
            double loadCpuSeconds,
            long unsent,
            OptionalLong handled,
            Histogram delivery) {
        return new LoadFigures(
                plan,
                context.transport(),
                context.sourceAddresses(),
                seconds,
                active,
                context.connectSeconds(),
                total.due,
                total.sent,
                total.acknowledged,
                total.refused,
                total.unacknowledged,
                unsent,
                subscriber == null ? OptionalLong.empty() : OptionalLong.of(subscriber.received()),
                subscriber == null ? OptionalLong.empty() : OptionalLong.of(subscriber.duplicates()),
                handled,
                total.cutOff,
                total.reconnected,
                context.alarms().getTotalCount(),
                Latency.of(total.ack),
                Latency.of(total.ackSinceSend),
                Latency.of(total.lateness),
                Latency.of(delivery),
                Latency.of(context.alarms()),
                cpuSeconds,
                loadCpuSeconds,
                ProcessMemory.peakResidentBytes(),
                List.copyOf(timeline),
                Optional.ofNullable(failure));
    }

    private static double wait(Histogram histogram, double percentile) {
        return histogram.getTotalCount() == 0 ? Double.NaN : histogram.getValueAtPercentile(percentile) / 1e9;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static <T> T call(Lane lane, Function<Lane, T> work) {
        return lane.loop().submit(() -> work.apply(lane)).syncUninterruptibly().getNow();
    }
}
