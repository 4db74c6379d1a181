package org.twinrig.sensors.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.SensorContext;
import org.twinrig.sensors.SensorType;

/**
 * A part with faults: what it sees, what it says and what of that arrives goes through them.
 *
 * <p>Order: field (poisoned, loose) → part (shutter, lens, supply, clock) → numbers (noise, offset, drift, saturation) →
 * line (corrupted, stuck, dropped, duplicated). The part is read at every due moment, whatever arrives of it, so that
 * it is the same before and after a fault of its numbers or its line. Each fault draws from a stream of its own, a child
 * of {@code fault}. Every begin and end is an event, {@code sensor-fault} and {@code sensor-fault-over}.
 *
 * <p>A part that lost its supply starts anew at the first due moment with supply, with the same errors of its own, cold,
 * and is silent for its {@link SensorType#warmUpSeconds}; a gas element is not, as its converter reads it whatever it
 * says. Not modelled: warmth and counters (a meter's energy) that outlast a short gap.
 */
public final class FaultySensor implements Sensor {
    private final SensorType type;
    private final String name;
    private final List<SensorFault> faults;
    private final RandomStreams random;
    private final Mounting mounting;
    private final FaultTimes times;
    private final NumberFaults numbers;
    private final LineFaults line;
    private final List<Event> events = new ArrayList<>();
    private PartClock clock;
    private Sensor part;
    private List<Sensor> ghosts = List.of();
    private boolean startsAnew;
    private int starts;
    private long silentUntil;

    private FaultySensor(SensorType type, SensorContext context, List<SensorFault> faults) {
        this.type = type;
        this.name = context.device() + "/" + type.id();
        this.faults = List.copyOf(faults);
        this.random = context.random().child("fault");
        this.mounting = new Mounting(type, context, this.faults, random);
        this.times = new FaultTimes(name, this.faults);
        var shape = new Numbers(type);
        this.numbers = new NumberFaults(this.faults, shape);
        this.line = new LineFaults(type, context.device(), this.faults, shape, random);
        double ppm = this.faults.stream()
                .filter(fault -> fault.kind() == FaultKind.CLOCK_DRIFT)
                .mapToDouble(fault -> fault.amount("ppm"))
                .sum();
        this.clock = new PartClock(0, ppm);
        this.part = mounting.first(clock);
        haunt();
    }

    /**
     * Mounts a part of this {@code type} with {@code faults}.
     *
     * @throws org.twinrig.core.UserError when an option is wrong
     * @throws IllegalArgumentException when a fault does not fit the part
     */
    public static Sensor mount(SensorType type, SensorContext context, List<SensorFault> faults) {
        for (var fault : faults) {
            if (!fault.kind().fits(type)) {
                throw new IllegalArgumentException(
                        fault.kind().id() + " needs " + fault.kind().fitsWhat() + ", not a " + type.id());
            }
        }
        return faults.isEmpty() ? type.create(context) : new FaultySensor(type, context, faults);
    }

    @Override
    public Channel channel() {
        return part.channel();
    }

    @Override
    public Schedule schedule() {
        return clock.stretch(part.schedule());
    }

    @Override
    public List<Long> moments() {
        return times.moments();
    }

    @Override
    public void pass(long timeNanos) {
        for (var turn : times.until(timeNanos)) {
            events.add(turn.event());
            startsAnew |= turn.startsAnew();
        }
        mounting.pass(timeNanos, left(timeNanos));
        CameraHooks.set(part, faults, timeNanos);
        ghosts.forEach(ghost -> CameraHooks.set(ghost, faults, timeNanos));
    }

    /**
     * The first of {@link #readings}, for those who know that there is one.
     *
     * @throws IllegalStateException when none arrived
     */
    @Override
    public Reading read(long timeNanos) {
        return readings(timeNanos).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + ": no reading arrived; ask readings()"));
    }

    @Override
    public List<Reading> readings(long timeNanos) {
        pass(timeNanos);
        if (FaultTimes.active(faults, FaultKind.BROWN_OUT, timeNanos)) {
            return List.of();
        }
        if (startsAnew) {
            startAnew(timeNanos);
            return List.of();
        }
        long partNanos = clock.toPart(timeNanos);
        var own = part.readings(partNanos);
        var others = ghosts.stream().map(ghost -> ghost.read(partNanos)).toList();
        ghosts.forEach(Sensor::drainEvents);
        part.drainEvents().forEach(event -> events.add(inRunTime(event, timeNanos)));
        if (timeNanos < silentUntil || own.isEmpty()) {
            return List.of();
        }
        return line.arriving(numbers.of(Numbers.at(timeNanos, own.get(0)), others), events);
    }

    @Override
    public List<Event> drainEvents() {
        var drained = List.copyOf(events);
        events.clear();
        return drained;
    }

    private void startAnew(long timeNanos) {
        startsAnew = false;
        starts++;
        clock = new PartClock(timeNanos, clock.ppm());
        part = mounting.again(clock, random.child("start/" + starts));
        haunt();
        silentUntil = FaultKind.isGasElement(type) ? 0 : timeNanos + SimTime.toNanos(type.warmUpSeconds());
        pass(timeNanos);
    }

    private void haunt() {
        if (faults.stream().anyMatch(fault -> fault.kind() == FaultKind.NOISE)) {
            ghosts = mounting.ghosts(clock, random.child("noise/" + starts));
        }
    }

    private double left(long timeNanos) {
        double left = 1;
        for (var fault : faults) {
            if (fault.kind() == FaultKind.POISONED && fault.during(timeNanos)) {
                left *= fault.amount("sensitivity");
            }
        }
        return left;
    }

    private Event inRunTime(Event event, long nowNanos) {
        return new Event(
                Math.min(nowNanos, clock.toRun(event.timeNanos())),
                event.kind(),
                event.subject(),
                event.text(),
                Map.copyOf(event.details()));
    }
}
