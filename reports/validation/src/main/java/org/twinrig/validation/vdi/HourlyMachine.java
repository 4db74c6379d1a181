package org.twinrig.validation.vdi;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.zone.Building;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.physics.zone.BuildingSpec.Emitter;
import org.twinrig.physics.zone.BuildingSpec.Ramp;
import org.twinrig.physics.zone.Mixture;
import org.twinrig.validation.run.RoomRecord;

/**
 * A machine that sets its power once an hour so that the hour's mean temperature is the one wanted, as far as it can: it
 * warms the air, and cools the face of the inner walls.
 *
 * <p>So the guideline's example 11 has it: an hour either heats or cools, with constant power. A machine that changes over
 * within the hour, as the zone model's own does, comes to 5 W more in the one hour in which that happens. The power follows
 * from the answers of the zone model to an hour of heat in the air and in the face; the test rooms are linear.
 */
final class HourlyMachine {
    private static final double HOUR = 3600; // [s]
    private static final double PULSE = 1000; // [W]

    private final BuildingSpec room;
    private final double[] powers;

    /** The machine of {@code source} in {@code room}, which has none, for so many hours. */
    HourlyMachine(VdiCase source, BuildingSpec room, int hours) {
        this.room = room;
        this.powers = new double[hours];
        double limit = VdiRules.of(source.number()).limit();
        var wanted = source.input("setTemp").orElseThrow();
        double[] alone = means(room, hours);
        double[] warm = answer(alone, 0, Emitter.ALL_FACES);
        double[] cold = answer(alone, 1, VdiRoom.INNER);
        for (int h = 0; h < hours; h++) {
            double free = alone[h];
            for (int j = 0; j < h; j++) {
                free += powers[j] * (powers[j] > 0 ? warm : cold)[h - j];
            }
            double missing = wanted.at(0, (h + 0.5) * HOUR) + 273.15 - free;
            double power = missing / (missing > 0 ? warm : cold)[0];
            powers[h] = Math.max(-limit, Math.min(limit, power));
        }
    }

    /** What an hour of one watt changes the mean temperature of that hour and those after it by [K/W]. */
    private double[] answer(double[] alone, double radiant, int face) {
        var once = new Ramp(new double[] {0, HOUR, HOUR}, new double[] {1, 1, 0});
        double[] with = means(with(List.of(emitter(once, PULSE, radiant, face))), alone.length);
        for (int h = 0; h < with.length; h++) {
            with[h] = (with[h] - alone[h]) / PULSE;
        }
        return with;
    }

    private static Emitter emitter(Ramp on, double watts, double radiant, int face) {
        return new Emitter(0, 0, 0, 0, on, watts, radiant, new double[Mixture.SPECIES], false, face);
    }

    private static double[] means(BuildingSpec spec, int hours) {
        var record = new RoomRecord(new Building(spec), 0);
        var means = new double[hours];
        for (int h = 0; h < hours; h++) {
            record.advanceTo((h + 1) * HOUR);
            means[h] = record.temperature();
        }
        return means;
    }

    private BuildingSpec with(List<Emitter> more) {
        var emitters = new ArrayList<>(room.emitters());
        emitters.addAll(more);
        return new BuildingSpec(
                room.surroundings(),
                room.rooms(),
                room.wallVents(),
                room.floorVents(),
                room.fans(),
                room.fires(),
                emitters,
                room.conditioners(),
                room.renewals());
    }

    /** Power in each hour [W], negative for cooling. */
    double[] powers() {
        return powers.clone();
    }

    /** The room with what the machine gives. */
    BuildingSpec running() {
        int n = powers.length;
        var seconds = new double[2 * n];
        var heat = new double[2 * n];
        var cold = new double[2 * n];
        for (int i = 0; i < 2 * n; i++) {
            seconds[i] = HOUR * ((i + 1) / 2);
            heat[i] = Math.max(0, powers[i / 2]);
            cold[i] = Math.min(0, powers[i / 2]);
        }
        return with(List.of(
                emitter(new Ramp(seconds, heat), 1, 0, Emitter.ALL_FACES),
                emitter(new Ramp(seconds, cold), 1, 1, VdiRoom.INNER)));
    }
}
