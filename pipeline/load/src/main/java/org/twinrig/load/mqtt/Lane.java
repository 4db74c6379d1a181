package org.twinrig.load.mqtt;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.twinrig.core.UserError;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.load.LoadPlan;
import org.twinrig.load.Rate;

/** The devices of one event loop, with their schedule; everything but the constructor runs on that loop. */
final class Lane {
    private static final int CONNECTING_AT_ONCE = 32; // brokers accept from a short queue
    private static final int MOST_TRIES = 3;
    private static final int DUE_AT_ONCE = 512; // messages before the connections are read again

    private final EventLoop loop;
    private final Endpoint endpoint;
    private final LoadPlan plan;
    private final Fleet fleet;
    private final Fleetwide all;
    private final WallClock wall;
    private final Outgoing outgoing = new Outgoing();
    private final List<Device> devices = new ArrayList<>();
    private final Deque<Device> toConnect = new ArrayDeque<>();
    private final List<Device> touched = new ArrayList<>();
    private final PriorityQueue<Stream> schedule = new PriorityQueue<>();
    private final CompletableFuture<Void> ramp = new CompletableFuture<>();
    private Counts counts = new Counts();
    private Counts spare = new Counts();
    private long endNanos;
    private boolean due;
    private int up;

    Lane(EventLoop loop, Endpoint endpoint, LoadPlan plan, Fleet fleet, Fleetwide all, WallClock wall) {
        this.loop = loop;
        this.endpoint = endpoint;
        this.plan = plan;
        this.fleet = fleet;
        this.all = all;
        this.wall = wall;
    }

    EventLoop loop() {
        return loop;
    }

    LoadPlan plan() {
        return plan;
    }

    Counts counts() {
        return counts;
    }

    Outgoing outgoing() {
        return outgoing;
    }

    WallClock wall() {
        return wall;
    }

    /** True while the rate is as fast as possible and messages still fall due. */
    boolean unlimited() {
        return due && plan.rate() instanceof Rate.Max;
    }

    /** Makes the devices {@code first}, {@code first + step} … and connects them, some at a time. */
    CompletableFuture<Void> connect(int first, int step) {
        loop.execute(() -> {
            try {
                for (int index = first; index < plan.devices(); index += step) {
                    var device = new Device(this, index, fleet.feeds(index));
                    devices.add(device);
                    toConnect.add(device);
                }
                for (int i = 0; i < CONNECTING_AT_ONCE; i++) {
                    connectNext();
                }
            } catch (RuntimeException e) {
                ramp.completeExceptionally(e);
            }
        });
        return ramp;
    }

    private void connectNext() {
        var next = toConnect.poll();
        if (next != null && !ramp.isDone()) {
            next.connect();
        }
    }

    Session open(Device device) {
        return endpoint.open(loop, device.index(), fleet.clientId(device.index()), device);
    }

    void connected(Device device) {
        up++;
        all.up().incrementAndGet();
        if (!ramp.isDone()) {
            if (up == devices.size()) {
                ramp.complete(null);
            } else {
                connectNext();
            }
        }
    }

    void disconnected(String why) {
        up--;
        all.up().decrementAndGet();
        all.cutOff(why);
    }

    void failed(Device device, int failures, UserError why) {
        if (failures < MOST_TRIES && all.up().get() > 0 && !ramp.isDone()) {
            loop.schedule(device::connect, 200L << failures, TimeUnit.MILLISECONDS);
        } else {
            int connected = all.up().get();
            ramp.completeExceptionally(
                    connected == 0
                            ? why
                            : new UserError(
                                    "%d of %d devices connected, then: %s"
                                            .formatted(connected, plan.devices(), why.getMessage()),
                                    why.exitStatus()));
        }
    }

    /** The broker cannot be used as planned. */
    void impossible(UserError why) {
        ramp.completeExceptionally(why);
    }

    /** Messages fall due from {@code startNanos} until {@code newEndNanos}. */
    void start(long startNanos, long newEndNanos) {
        endNanos = newEndNanos;
        due = true;
        if (plan.rate() instanceof Rate.Max) {
            later(startNanos, () -> {
                devices.forEach(Device::drain);
                flushTouched();
            });
            later(endNanos, () -> due = false);
        } else {
            devices.forEach(device -> schedule(device, startNanos));
            later(startNanos, this::tick);
        }
    }

    /** Each stream begins at a moment of its first period that chance chose. */
    private void schedule(Device device, long startNanos) {
        var phases = new RandomStreams(plan.seed()).stream("load/phase/" + device.index());
        var streams = new ArrayList<Stream>();
        if (plan.rate() instanceof Rate.Every every) {
            long first = startNanos + (long) (phases.uniform() * every.periodNanos());
            streams.add(new Stream(device, new InTurn(device.feeds()), every.periodNanos(), first));
        } else {
            for (Feed feed : device.feeds()) {
                long first = startNanos + (long) (phases.uniform() * feed.nativePeriodNanos());
                streams.add(new Stream(device, feed, feed.nativePeriodNanos(), first));
            }
        }
        device.schedule(streams);
        schedule.addAll(streams);
    }

    private void tick() {
        long now = System.nanoTime();
        int turns = 0;
        while (due) {
            Stream next = schedule.peek();
            if (next == null || next.nextDueNanos() - endNanos >= 0) {
                due = false;
            } else if (next.nextDueNanos() - now > 0 || turns++ == DUE_AT_ONCE) {
                later(next.nextDueNanos(), this::tick);
                break;
            } else {
                schedule.poll();
                next.device.fallDue(next);
                schedule.add(next);
            }
        }
        flushTouched();
    }

    private void later(long atNanos, Runnable work) {
        loop.schedule(work, Math.max(0, atNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    /** {@code device} has more to send when the others have had their turn. */
    void later(Device device) {
        loop.execute(() -> {
            device.turn();
            flushTouched();
        });
    }

    void touched(Device device) {
        touched.add(device);
    }

    void flushTouched() {
        for (Device device : touched) {
            device.flush();
        }
        touched.clear();
    }

    /** No further message falls due; returns whether some would have. */
    boolean stopDue() {
        boolean before = due;
        due = false;
        return before;
    }

    void keepAlive() {
        long now = System.nanoTime();
        devices.forEach(device -> device.keepAlive(now));
    }

    /** Messages sent and not acknowledged. */
    long unacknowledged() {
        return devices.stream().mapToLong(Device::unacknowledged).sum();
    }

    /** Hands over what was counted since the last call; valid until the next call. */
    Counts handOver() {
        var full = counts;
        spare.clear();
        counts = spare;
        spare = full;
        return full;
    }

    /** Ends all devices; returns how many messages were due and never sent. */
    long end() {
        due = false;
        ramp.cancel(false);
        long now = System.nanoTime();
        return devices.stream().mapToLong(device -> device.end(now)).sum();
    }
}
