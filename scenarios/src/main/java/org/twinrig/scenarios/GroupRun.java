package org.twinrig.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Event;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;
import org.twinrig.core.time.Timeline;
import org.twinrig.physics.Plant;
import org.twinrig.sensors.Sensor;

/** Runs one plant with its sensors on a timeline of its own; used by one thread at a time. */
final class GroupRun {
    private static final int ROOM_TRUTH_HZ = 1; // a room changes over seconds
    private static final int FAN_TRUTH_HZ = 10; // a fan spins up within a second or two

    private final Plant plant;
    private final List<Plant> companions;
    private final Timeline timeline = new Timeline();
    private List<Item> items = new ArrayList<>();

    /** An entry on its way to the sinks. */
    record Item(Channel channel, Entry entry) {}

    GroupRun(World.Group group) {
        this.plant = group.plant();
        this.companions = group.companions();
        truth(plant);
        companions.forEach(this::truth);
        group.sensors().forEach(this::schedule);
    }

    private void truth(Plant part) {
        Channel truth = Channel.truth(part.name(), part.type(), new Content.Numbers(part.truthSchema()));
        int rate = part.type().equals("fan") ? FAN_TRUTH_HZ : ROOM_TRUTH_HZ;
        timeline.every(0, SimTime.SECOND, rate, at -> {
            advance(at);
            items.add(new Item(truth, new Samples(at, part.truth())));
        });
    }

    private void schedule(Sensor sensor) {
        Channel channel = sensor.channel();
        for (long moment : sensor.moments()) {
            timeline.at(moment, at -> {
                advance(at);
                sensor.pass(at);
                addAll(sensor.drainEvents());
            });
        }
        var schedule = sensor.schedule();
        timeline.every(schedule.firstNanos(), schedule.periodNanos(), schedule.perPeriod(), at -> {
            advance(at);
            var readings = sensor.readings(at);
            addAll(sensor.drainEvents());
            readings.forEach(reading -> items.add(new Item(channel, reading)));
        });
    }

    /** Computes everything that falls due until {@code untilNanos}, and hands it over. */
    List<Item> compute(long untilNanos) {
        timeline.runUntil(untilNanos);
        var computed = items;
        items = new ArrayList<>();
        return computed;
    }

    /** The worst relative error of what its plants must conserve [-]. */
    double conservationError() {
        double worst = plant.conservationError();
        for (Plant companion : companions) {
            worst = Math.max(worst, companion.conservationError());
        }
        return worst;
    }

    private void advance(long timeNanos) {
        companions.forEach(companion -> companion.advanceTo(timeNanos)); // each takes the plant along
        plant.advanceTo(timeNanos);
        addAll(plant.drainEvents());
        companions.forEach(companion -> addAll(companion.drainEvents()));
    }

    private void addAll(List<Event> events) {
        events.forEach(event -> items.add(new Item(Channel.EVENTS, event)));
    }
}
