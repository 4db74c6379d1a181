package org.twinrig.sensors.bus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twinrig.core.recording.Event;

/**
 * A part on a bus where things go wrong at given times.
 *
 * <p>Each fault tells of itself by two events: {@code bus-fault} when a transfer or the part first felt it, and
 * {@code bus-fault-over} at the first look after its end, with the number of transfers that it touched. Faults that
 * nobody noticed leave no event.
 */
public final class FaultyI2c implements I2cDevice, Powered {
    private static final int REMEMBERED = 256; // answers; a controller asks for fewer different things

    private final I2cDevice device;
    private final String name;
    private final List<Running> faults = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, byte[]> answers = new HashMap<>();
    private String asked = "";

    /**
     * Puts faults between a controller and {@code device}.
     *
     * @param name of the device, for events
     * @throws IllegalArgumentException when a fault cuts the supply of a part that has none to cut, or two do at once
     */
    public FaultyI2c(I2cDevice device, String name, List<BusFault> faults) {
        this.device = device;
        this.name = name;
        for (var fault : faults) {
            if (fault.cutsPower() && !(device instanceof Powered)) {
                throw new IllegalArgumentException(
                        name + ": " + fault.kind() + " needs a part whose supply can be cut; this one's cannot");
            }
            this.faults.add(new Running(fault));
        }
        this.faults.sort((a, b) -> Long.compare(a.fault.fromNanos(), b.fault.fromNanos()));
        refuseOverlappingCuts();
    }

    @Override
    public int write(long timeNanos, int address, byte[] bytes) {
        advance(timeNanos);
        if (refused(timeNanos)) {
            return NACK;
        }
        byte[] arriving = bytes.clone();
        for (var running : faults) {
            var fault = running.fault;
            if (!fault.during(timeNanos) || fault.at() >= arriving.length) {
                continue;
            }
            if (fault.kind() == BusFault.Kind.FLIP_WRITE) {
                arriving[fault.at()] ^= (byte) fault.mask();
                touch(running, timeNanos);
            } else if (fault.kind() == BusFault.Kind.NACK_BYTE) {
                arriving = Arrays.copyOf(arriving, fault.at());
                touch(running, timeNanos);
            }
        }
        int acknowledged = device.write(timeNanos, address, arriving);
        if (acknowledged != NACK) {
            asked = Arrays.toString(bytes);
            holdBusy(timeNanos);
        }
        return acknowledged;
    }

    @Override
    public int read(long timeNanos, int address, byte[] into) {
        advance(timeNanos);
        if (refused(timeNanos)) {
            Arrays.fill(into, (byte) (active(BusFault.Kind.STUCK_LOW, timeNanos) ? 0 : 0xFF));
            return NACK;
        }
        int driven = device.read(timeNanos, address, into);
        if (driven != NACK) {
            freeze(timeNanos, into);
        }
        for (var running : faults) {
            var fault = running.fault;
            boolean flips = fault.kind() == BusFault.Kind.FLIP_READ && fault.during(timeNanos);
            if (flips && driven != NACK && fault.at() < into.length) {
                into[fault.at()] ^= (byte) fault.mask();
                touch(running, timeNanos);
            }
        }
        return driven;
    }

    @Override
    public void powerOff(long timeNanos) {
        if (device instanceof Powered powered) {
            powered.powerOff(timeNanos);
        }
    }

    @Override
    public void powerOn(long timeNanos) {
        if (device instanceof Powered powered) {
            powered.powerOn(timeNanos);
        }
    }

    /** Lets faults of the supply happen up to {@code timeNanos}, without a transfer. */
    public void advance(long timeNanos) {
        for (var running : faults) {
            var fault = running.fault;
            if (fault.cutsPower() && !running.begun && timeNanos >= fault.fromNanos()) {
                running.begun = true;
                powerOff(fault.fromNanos());
                touch(running, fault.fromNanos());
            }
            boolean over = timeNanos >= (fault.kind() == BusFault.Kind.RESET ? fault.fromNanos() : fault.untilNanos());
            if (over && running.begun && !running.ended) {
                running.ended = true;
                if (fault.cutsPower()) {
                    powerOn(fault.kind() == BusFault.Kind.RESET ? fault.fromNanos() : fault.untilNanos());
                }
                tell(timeNanos, "bus-fault-over", running, " is over");
            }
        }
    }

    /** Events since the last call, in order of time. */
    public List<Event> drainEvents() {
        var drained = List.copyOf(events);
        events.clear();
        return drained;
    }

    private void refuseOverlappingCuts() {
        long until = Long.MIN_VALUE;
        for (var running : faults) {
            var fault = running.fault;
            if (fault.cutsPower()) {
                if (fault.fromNanos() < until) {
                    throw new IllegalArgumentException("%s: %s at %d ns begins before the cut until %d ns is over"
                            .formatted(name, fault.kind(), fault.fromNanos(), until));
                }
                until = fault.kind() == BusFault.Kind.RESET ? fault.fromNanos() : fault.untilNanos();
            }
        }
    }

    private boolean refused(long timeNanos) {
        for (var running : faults) {
            var fault = running.fault;
            if (!fault.during(timeNanos)) {
                continue;
            }
            boolean refuses = switch (fault.kind()) {
                case NACK_ADDRESS, STUCK_LOW -> true;
                case BUSY -> running.begun;
                default -> false;
            };
            if (refuses) {
                touch(running, timeNanos);
                return true;
            }
        }
        return false;
    }

    private void holdBusy(long timeNanos) {
        for (var running : faults) {
            if (running.fault.kind() == BusFault.Kind.BUSY && running.fault.during(timeNanos)) {
                touch(running, timeNanos);
            }
        }
    }

    private void freeze(long timeNanos, byte[] into) {
        String question = asked + into.length;
        for (var running : faults) {
            if (running.fault.kind() == BusFault.Kind.FROZEN && running.fault.during(timeNanos)) {
                byte[] before = answers.get(question);
                if (before != null) {
                    System.arraycopy(before, 0, into, 0, into.length);
                    touch(running, timeNanos);
                }
            }
        }
        if (answers.size() < REMEMBERED || answers.containsKey(question)) {
            answers.put(question, into.clone());
        }
    }

    private boolean active(BusFault.Kind kind, long timeNanos) {
        return faults.stream().anyMatch(r -> r.fault.kind() == kind && r.fault.during(timeNanos));
    }

    private void touch(Running running, long timeNanos) {
        if (running.touched++ == 0) {
            running.begun = true;
            tell(timeNanos, "bus-fault", running, "");
        }
    }

    private void tell(long timeNanos, String kind, Running running, String what) {
        var fault = running.fault;
        events.add(new Event(
                timeNanos,
                kind,
                name,
                "bus of " + name + ": " + fault.kind().name().toLowerCase(Locale.ROOT) + what,
                Map.of(
                        "fault", fault.kind().name(),
                        "fromNanos", Long.toString(fault.fromNanos()),
                        "untilNanos", Long.toString(fault.untilNanos()),
                        "transfers", Integer.toString(running.touched))));
    }

    /** A fault and what has become of it. */
    private static final class Running {
        private final BusFault fault;
        private boolean begun;
        private boolean ended;
        private int touched;

        private Running(BusFault fault) {
            this.fault = fault;
        }
    }
}
