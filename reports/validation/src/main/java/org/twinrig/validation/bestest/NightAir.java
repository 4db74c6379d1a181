package org.twinrig.validation.bestest;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.zone.Governor;
import org.twinrig.physics.zone.RoomView;

/** Outside air that comes in by day and by night in different amounts. */
final class NightAir implements Governor {
    private static final double DAY = 86_400; // [s]
    private static final double MORNING = 7 * 3600; // [s]
    private static final double EVENING = 18 * 3600; // [s]

    private final double byDay;
    private final double byNight;
    private final int days;
    private double flow;

    /** Flows [m³/s] for so many days. */
    NightAir(double byDay, double byNight, int days) {
        this.byDay = byDay;
        this.byNight = byNight;
        this.days = days;
        this.flow = byNight;
    }

    @Override
    public void follow(double time, double step, RoomView room) {
        double inDay = time - DAY * Math.floor(time / DAY) + 1e-3;
        flow = inDay >= MORNING && inDay < EVENING ? byDay : byNight;
    }

    @Override
    public double flow() {
        return flow;
    }

    @Override
    public List<Double> breaks() {
        var moments = new ArrayList<Double>();
        for (int d = 0; d < days; d++) {
            moments.add(DAY * d + MORNING);
            moments.add(DAY * d + EVENING);
        }
        return moments;
    }
}
