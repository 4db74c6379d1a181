package org.twinrig.validation.vdi;

import java.util.List;
import org.twinrig.physics.zone.Building;
import org.twinrig.physics.zone.BuildingSpec;
import org.twinrig.validation.run.Cores;
import org.twinrig.validation.run.RoomRecord;

/**
 * A test case's answer beside its reference.
 *
 * @param number of the test case
 * @param name of the case in the data folder
 * @param load whether loads [W] are compared, not temperatures [°C]
 * @param threshold deviation that passes
 * @param hours ends of the hours [s]
 * @param reference of each hour
 * @param ours of each hour
 * @param temperatures mean of each hour [°C], also where loads are compared
 * @param steps of the solver
 * @param cpuSeconds processor time [s]
 * @param conservationError the worst [-]
 */
public record VdiResult(
        int number,
        String name,
        boolean load,
        double threshold,
        double[] hours,
        double[] reference,
        double[] ours,
        double[] temperatures,
        long steps,
        double cpuSeconds,
        double conservationError) {
    private static final int DAY = 24; // [h]
    private static final double HOUR = 3600; // [s]

    /** Runs {@code source}. */
    static VdiResult of(VdiCase source) {
        double start = Cores.seconds();
        double[] hours = source.hours();
        int last = (int) Math.round(hours[hours.length - 1] / HOUR);
        var rules = VdiRules.of(source.number());
        BuildingSpec spec = VdiRoom.spec(source, (last + DAY - 1) / DAY);
        double[] powers = new double[0];
        if (rules.cooledCeiling()) {
            var machine = new HourlyMachine(source, spec.with(List.of(), spec.renewals()), last);
            powers = machine.powers();
            spec = machine.running();
        }
        var building = new Building(spec);
        var record = new RoomRecord(building, 0);
        var ours = new double[hours.length];
        var temperatures = new double[hours.length];
        for (int h = 0, i = 0; h < last; h++) {
            record.advanceTo((h + 1) * HOUR);
            if (Math.round(hours[i] / HOUR) == h + 1) {
                temperatures[i] = record.temperature() - 273.15;
                double load = rules.cooledCeiling() ? powers[h] : record.heating() - record.cooling();
                ours[i] = source.load() ? rules.sign() * load : temperatures[i];
                i++;
            }
        }
        return new VdiResult(
                source.number(),
                source.name(),
                source.load(),
                source.threshold(),
                hours,
                source.reference(),
                ours,
                temperatures,
                building.steps(),
                Cores.seconds() - start,
                building.conservationError());
    }

    /** Largest deviation of any hour, [K] or [W]. */
    public double largest() {
        double largest = 0;
        for (int i = 0; i < ours.length; i++) {
            largest = Math.max(largest, Math.abs(ours[i] - reference[i]));
        }
        return largest;
    }

    /** End of the hour with the largest deviation [s]. */
    public double largestAt() {
        int at = 0;
        for (int i = 0; i < ours.length; i++) {
            at = Math.abs(ours[i] - reference[i]) > Math.abs(ours[at] - reference[at]) ? i : at;
        }
        return hours[at];
    }

    /** Root of the mean square deviation, [K] or [W]. */
    public double rmse() {
        double sum = 0;
        for (int i = 0; i < ours.length; i++) {
            sum += (ours[i] - reference[i]) * (ours[i] - reference[i]);
        }
        return Math.sqrt(sum / ours.length);
    }

    /** Whether all hours pass. */
    public boolean passes() {
        return largest() <= threshold;
    }
}
