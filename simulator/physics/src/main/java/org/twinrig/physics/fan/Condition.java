package org.twinrig.physics.fan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.fan.FanFault.Kind;

/** What is wrong with a fan, now and at moments past: its faults, its wear, its end; and whether it has power. */
final class Condition {
    final DriveLog log;

    private final FanSpec spec;
    private final Optional<Wear> wear;
    private final List<Kind> kinds;
    private final double[] present = new double[Kind.values().length]; // severity by kind, at the moment last looked at
    private double inBearings; // that of all kinds of pits and breaks together
    private boolean noticed;
    private long failedNanos = Long.MAX_VALUE;

    Condition(FanSpec spec, RandomStreams random) {
        this.spec = spec;
        this.wear = spec.drive().life().map(life -> new Wear(life, random.stream("life")));
        this.noticed = worn() >= Wear.NOTICED;
        this.kinds = Stream.concat(
                        spec.faults().stream().map(FanFault::kind),
                        wear.stream().map(Wear::kind))
                .toList();
        this.log = new DriveLog(spec.name());
        log.foretell(spec);
    }

    /** Whether it has mains and electronics that live. */
    boolean powered(long nanos) {
        if (nanos >= failedNanos && dies()) {
            return false;
        }
        for (FanSpec.Run run : spec.runs()) {
            if (nanos >= run.startNanos() && nanos < run.endNanos()) {
                return true;
            }
        }
        return false;
    }

    private boolean dies() {
        return spec.drive().life().orElseThrow().end() == Life.End.DEAD;
    }

    /** What goes wrong with it: its faults in their order, then what its wear brings. */
    List<Kind> kinds() {
        return kinds;
    }

    /** How far number {@code k} of these has come, when wear has brought {@code worn} [-]. */
    double severity(int k, long nanos, double worn) {
        return k < spec.faults().size() ? spec.faults().get(k).at(nanos) : worn;
    }

    /** How far faults of this kind have come, when wear has brought {@code worn} [-]. */
    double severity(Kind kind, long nanos, double worn) {
        double sum = wear.isPresent() && wear.get().kind() == kind ? worn : 0;
        for (FanFault fault : spec.faults()) {
            sum += fault.kind() == kind ? fault.at(nanos) : 0;
        }
        return sum;
    }

    /** Looks how far all has come at {@code nanos} [ns since start], with the wear of now. */
    void look(long nanos) {
        Arrays.fill(present, 0);
        inBearings = 0;
        if (wear.isPresent()) {
            enter(wear.get().kind(), wear.get().severity());
        }
        List<FanFault> faults = spec.faults();
        for (int k = 0; k < faults.size(); k++) {
            enter(faults.get(k).kind(), faults.get(k).at(nanos));
        }
        if (nanos >= failedNanos && !dies()) {
            enter(Kind.SEIZED, 1);
        }
    }

    private void enter(Kind kind, double severity) {
        present[kind.ordinal()] += severity;
        inBearings += kind.inBearing() ? severity : 0;
    }

    /** How far faults of this kind had come when it was looked [-]. */
    double now(Kind kind) {
        return present[kind.ordinal()];
    }

    /** How far pits and breaks of all kinds in its bearings had come together when it was looked [-]. */
    double inBearings() {
        return inBearings;
    }

    /** Severity of what wear brings, now [-]. */
    double worn() {
        return wear.isPresent() ? wear.get().severity() : 0;
    }

    /** Remaining life, now [s]; NaN where nothing wears. */
    double remaining() {
        return wear.isPresent() ? wear.get().remaining() : Double.NaN;
    }

    /** Ages by {@code step} [s] up to {@code nanos}, see {@link Wear#advance}. */
    void age(double step, double speed, double warmer, long nanos) {
        if (wear.isEmpty()) {
            return;
        }
        Wear worn = wear.get();
        worn.advance(step, speed, warmer);
        if (!noticed && worn.severity() >= Wear.NOTICED) {
            noticed = true;
            log.note(nanos, "fault-onset", "fault begins: " + worn.kind().id());
        }
        if (failedNanos == Long.MAX_VALUE && worn.over()) {
            failedNanos = nanos;
            log.note(nanos, "fan-failed", "is worn out and " + (dies() ? "its electronics die" : "seizes"));
        }
    }
}
