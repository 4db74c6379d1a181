package org.twinrig.physics.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.fan.BearingDefect.Place;
import org.twinrig.physics.fan.FanFault.Kind;

/** What shakes a machine beside its healthy lines and noise: one source for each of its faults. */
final class Sources {
    private static final double ADDED = 5e-6; // imbalance of 0.1 g at 50 mm, the reference fault [kg·m]
    private static final double COMMUTATION = 12; // order of a motor whose lines are not known [-]

    private record Entry(FanFault fault, Source source) {}

    private final FanSpec spec;
    private final double step;
    private final List<Entry> entries = new ArrayList<>();

    Sources(FanSpec spec, RandomStreams random, double step) {
        this.spec = spec;
        this.step = step;
        int number = 0;
        for (FanFault fault : spec.faults()) {
            RandomStream chance = random.stream("faults/" + number++);
            source(fault.kind(), chance).ifPresent(s -> entries.add(new Entry(fault, s)));
        }
    }

    private Optional<Source> source(Kind kind, RandomStream chance) {
        double angle = chance.uniform(0, 2 * Math.PI);
        Machine machine = spec.machine();
        return switch (kind) {
            case IMBALANCE -> Optional.of(new Imbalance(ADDED, 0.005, angle));
            case MISALIGNMENT -> Optional.of(new Misalignment(angle));
            case BEARING, BEARING_OUTER -> Optional.of(pit(Place.OUTER, chance));
            case BEARING_INNER -> Optional.of(pit(Place.INNER, chance));
            case BEARING_BALL -> Optional.of(pit(Place.BALL, chance));
            case BEARING_CAGE -> Optional.of(pit(Place.CAGE, chance));
            case BLADE_RUB -> Optional.of(new Rub(angle, chance));
            case BROKEN_BLADE -> Optional.of(new BrokenBlade(spec.blades(), 2 * Math.PI * spec.nominalSpeed(), angle));
            case BLOCKED -> Optional.of(new Stall(step, chance));
            case ELECTRICAL -> Optional.of(new Electrical(commutation()));
            case LOOSE -> Optional.of(new Looseness(machine.body().mass(), chance));
            case KNOCK -> Optional.of(new Knocks(1.5, 1, 0.02, 0.6, 3e-3, chance));
            case SHAKEN -> Optional.of(new Knocks(1 / 6.2, 0.15, 3e-3, 0.6, 1e-3, chance));
            case FLOOR -> Optional.of(new Floor(step, chance));
            case LOOSE_SENSOR -> Optional.empty();
        };
    }

    private BearingDefect pit(Place place, RandomStream chance) {
        Machine.Bearing bearing = spec.machine().bearing();
        return new BearingDefect(place, bearing, bearing.impulse(), bearing.scatter(), chance);
    }

    private double commutation() {
        return spec.machine().lines().stream()
                .filter(line -> line.cause() == Machine.Cause.MOTOR)
                .mapToDouble(Machine.Line::order)
                .min()
                .orElse(COMMUTATION);
    }

    /** Adds what all faults do in {@code block}, which begins at {@code nanos} [ns since start]. */
    void add(Block block, long nanos, boolean turning) {
        for (Entry entry : entries) {
            double severity = entry.fault.at(nanos);
            if (severity > 0 && (turning || entry.fault.kind().fromOutside())) {
                entry.source.add(block, severity);
            }
        }
    }

    /** How strong faults of {@code kind} are together [-]. */
    double severity(Kind kind, long nanos) {
        double sum = 0;
        for (FanFault fault : spec.faults()) {
            sum += fault.kind() == kind ? fault.at(nanos) : 0;
        }
        return sum;
    }

    /** Whether anything from outside moves it. */
    boolean disturbed(long nanos) {
        for (FanFault fault : spec.faults()) {
            if (fault.kind().fromOutside() && fault.at(nanos) > 0) {
                return true;
            }
        }
        return false;
    }

    /** By how much faults make the broadband noise stronger [-]. */
    double roar(long nanos) {
        double more = 1;
        for (FanFault fault : spec.faults()) {
            double each = switch (fault.kind()) {
                case BLADE_RUB -> 0.5;
                case BLOCKED -> 1.2;
                case BROKEN_BLADE -> 0.2;
                default -> fault.kind().inBearing() ? 0.5 : 0;
            };
            more += each == 0 ? 0 : each * fault.at(nanos);
        }
        return more;
    }
}
