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

    private final FanSpec spec;
    private final Rotor rotor;
    private final double step;
    private final BladePulse pulse;
    private final double firstBlade;
    private final List<Kind> kinds;
    private final List<Optional<Source>> sources = new ArrayList<>();
    private final double[] severity;

    /** Of a fan with such blades, the first of which carries {@code firstBlade} more than the usual load [-]. */
    Sources(FanSpec spec, Rotor rotor, RandomStreams random, double step, BladePulse pulse, double firstBlade) {
        this.spec = spec;
        this.rotor = rotor;
        this.step = step;
        this.pulse = pulse;
        this.firstBlade = firstBlade;
        this.kinds = rotor.condition.kinds();
        this.severity = new double[kinds.size()];
        for (Kind kind : kinds) {
            sources.add(source(kind, random.stream("faults/" + sources.size())));
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
            case BROKEN_BLADE -> Optional.of(new BrokenBlade(pulse, firstBlade, angle));
            case BLOCKED -> Optional.of(new Stall(step, chance));
            case ELECTRICAL -> Optional.of(new Electrical(commutation()));
            case LOOSE -> Optional.of(new Looseness(machine.body().mass(), chance));
            case KNOCK -> Optional.of(new Knocks(1.5, 1, 0.02, 0.6, 3e-3, chance));
            case SHAKEN -> Optional.of(new Knocks(1 / 6.2, 0.15, 4e-3, 0.6, 2e-3, chance));
            case FLOOR -> Optional.of(new Floor(step, chance));
            case LOOSE_SENSOR, FILTER_CLOGGED, SUPPLY_LOW, SEIZED -> Optional.empty();
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

    /** Looks how far all have come at {@code nanos} [ns since start], which the rotor has reached. */
    void look(long nanos) {
        for (int k = 0; k < severity.length; k++) {
            severity[k] = rotor.severity(k, nanos);
        }
    }

    /** Adds what all do in {@code block}. */
    void add(Block block, boolean turning) {
        for (int k = 0; k < severity.length; k++) {
            if (severity[k] > 0 && (turning || kinds.get(k).fromOutside())) {
                Optional<Source> source = sources.get(k);
                if (source.isPresent()) {
                    source.get().add(block, severity[k]);
                }
            }
        }
    }

    /** How strong those of {@code kind} are together [-]. */
    double severity(Kind kind) {
        double sum = 0;
        for (int k = 0; k < severity.length; k++) {
            sum += kinds.get(k) == kind ? severity[k] : 0;
        }
        return sum;
    }

    /** Whether anything from outside moves it. */
    boolean disturbed() {
        for (int k = 0; k < severity.length; k++) {
            if (severity[k] > 0 && kinds.get(k).fromOutside()) {
                return true;
            }
        }
        return false;
    }

    /** By how much they make the broadband noise stronger [-]. */
    double roar() {
        double more = 1;
        for (int k = 0; k < severity.length; k++) {
            more += severity[k]
                    * switch (kinds.get(k)) {
                        case BLADE_RUB -> 0.5;
                        case BLOCKED -> 1.2;
                        case BROKEN_BLADE -> 0.2;
                        default -> kinds.get(k).inBearing() ? 0.5 : 0;
                    };
        }
        return more;
    }
}
