package org.twinrig.physics.fan;

import java.util.List;
import java.util.stream.Stream;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.fan.FanFault.Kind;
import org.twinrig.physics.zone.FanCurve;

/**
 * A fan in the duct of a house: the house pushes its rotor on, step by step, and the rotor tells what the duct moves.
 * Within a step of the house, a quarter of a second at most, the flow is that of the speed at its start.
 */
final class DuctDrive implements FanCurve.Driven {
    private static final double LONGEST = 0.25; // [s] a small fan spins up in some two seconds

    private final FanSpec spec;
    private final Rotor rotor;
    private final AirPath path;
    private double backBefore;
    private double solved = Double.NaN;

    DuctDrive(FanSpec spec, Rotor rotor) {
        this.spec = spec;
        this.rotor = rotor;
        this.path = new AirPath(spec.drive().air());
        rotor.set(path);
    }

    @Override
    public double flow(double back, double speed) {
        solve(back);
        return path.flow;
    }

    @Override
    public double slope(double back, double speed) {
        solve(back);
        return path.slope;
    }

    private void solve(double back) {
        if (back != solved) { // flow and slope are asked for one after the other
            path.solve(back);
            solved = back;
        }
    }

    @Override
    public double longest() {
        return LONGEST;
    }

    @Override
    public void follow(double time, double step, double back, double drawn) {
        rotor.follow(time, step, backBefore, back, drawn);
        backBefore = back;
        rotor.set(path);
        solved = Double.NaN;
    }

    @Override
    public List<Double> breaks() {
        Stream<Long> runs = spec.runs().stream().flatMap(run -> Stream.of(run.startNanos(), run.endNanos()));
        Stream<Long> settings = spec.drive().settings().stream().map(Drive.Setting::fromNanos);
        Stream<Long> faults = spec.faults().stream()
                .filter(fault -> fault.kind() != Kind.SHAKEN)
                .flatMap(fault -> Stream.of(fault.onsetNanos(), fault.endNanos()));
        return Stream.of(runs, settings, faults)
                .flatMap(moments -> moments)
                .filter(nanos -> nanos < Long.MAX_VALUE)
                .map(SimTime::toSeconds)
                .toList();
    }
}
