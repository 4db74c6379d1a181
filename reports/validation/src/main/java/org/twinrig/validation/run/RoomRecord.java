package org.twinrig.validation.run;

import org.twinrig.physics.zone.Building;
import org.twinrig.physics.zone.Follower;

/** Means over spans of time of a room's air temperature and of its conditioner's power, as standards ask for them. */
public final class RoomRecord implements Follower {
    private final Building building;
    private final int room;
    private double before;
    private double integral; // [K·s] since the last mean
    private double span; // [s]
    private double heated;
    private double cooled;
    private double meanTemperature;
    private double heating;
    private double cooling;

    /** Of room {@code room} of {@code building}, from now on. */
    public RoomRecord(Building building, int room) {
        this.building = building;
        this.room = room;
        this.before = building.room(room).temperature(false);
        building.add(this);
    }

    @Override
    public void follow(double step) {
        double now = building.room(room).temperature(false);
        integral += 0.5 * step * (before + now);
        span += step;
        before = now;
    }

    /** Advances the building to {@code time} [s] and takes the means of the span since the last call. */
    public void advanceTo(double time) {
        building.advanceTo(time);
        meanTemperature = integral / span;
        heating = (building.heated(room) - heated) / span;
        cooling = (building.cooled(room) - cooled) / span;
        heated = building.heated(room);
        cooled = building.cooled(room);
        integral = 0;
        span = 0;
    }

    /** Mean temperature of the air in the last span [K]. */
    public double temperature() {
        return meanTemperature;
    }

    /** Mean power that the conditioner gave in the last span [W]. */
    public double heating() {
        return heating;
    }

    /** Mean power that it took in the last span [W]. */
    public double cooling() {
        return cooling;
    }
}
