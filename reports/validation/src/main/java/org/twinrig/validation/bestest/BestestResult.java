package org.twinrig.validation.bestest;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.twinrig.physics.weather.HourlySeries;
import org.twinrig.physics.zone.Building;
import org.twinrig.validation.run.Cores;
import org.twinrig.validation.run.RoomRecord;

/**
 * A year of a test case.
 *
 * @param name of the case, without {@code Case}
 * @param description of it
 * @param values of the quantities that the case has
 * @param moments at which peaks and extremes come, as {@code 22-Jan:14}, the hour's end
 * @param mean temperature of the year [°C]
 * @param steps of the solver
 * @param cpuSeconds processor time [s]
 * @param conservationError the worst [-]
 */
public record BestestResult(
        String name,
        String description,
        Map<Quantity, Double> values,
        Map<Quantity, String> moments,
        double mean,
        long steps,
        double cpuSeconds,
        double conservationError) {
    private static final int BEFORE = 30; // days that the house has stood so at New Year
    private static final int HOURS = 8760;
    private static final double HOUR = 3600; // [s]
    private static final double JOULES = 3.6e9; // in a MWh
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MMM", Locale.ROOT);

    /** What is compared. */
    public enum Quantity {
        HEATING("Annual heating load", "MWh"),
        COOLING("Annual cooling load", "MWh"),
        PEAK_HEATING("Peak heating load", "kW"),
        PEAK_COOLING("Peak cooling load", "kW"),
        WARMEST("Maximum temperature", "°C"),
        COLDEST("Minimum temperature", "°C");

        private final String title;
        private final String unit;

        Quantity(String title, String unit) {
            this.title = title;
            this.unit = unit;
        }

        /** As in the reference results. */
        public String title() {
            return title;
        }

        /** Unit. */
        public String unit() {
            return unit;
        }
    }

    /** Value of a quantity; NaN for one that the case has not. */
    public double value(Quantity quantity) {
        return values.getOrDefault(quantity, Double.NaN);
    }

    /** When it was; empty for sums. */
    public String moment(Quantity quantity) {
        return moments.getOrDefault(quantity, "");
    }

    /** Runs {@code source}. */
    static BestestResult of(BestestCase source, BestestSpec spec, HourlySeries weather) {
        double start = Cores.seconds();
        var building = new Building(BestestHouse.spec(source, spec, weather, BEFORE));
        var room = new RoomRecord(building, 0);
        var free = source.sunspace() ? new RoomRecord(building, 1) : room;
        advance(room, free, BEFORE * 24);
        var year = new Year();
        for (int h = 1; h <= HOURS; h++) {
            advance(room, free, BEFORE * 24 + h);
            year.add(h, room, free);
        }
        var values = new EnumMap<Quantity, Double>(Quantity.class);
        var moments = new EnumMap<Quantity, String>(Quantity.class);
        if (!source.control().free()) {
            values.put(Quantity.HEATING, year.heating * HOUR / JOULES);
            values.put(Quantity.COOLING, year.cooling * HOUR / JOULES);
            year.put(Quantity.PEAK_HEATING, values, moments);
            year.put(Quantity.PEAK_COOLING, values, moments);
        }
        if (source.control().free() || source.sunspace()) {
            year.put(Quantity.WARMEST, values, moments);
            year.put(Quantity.COLDEST, values, moments);
        }
        return new BestestResult(
                source.name(),
                source.description(),
                values,
                moments,
                year.temperatures / HOURS,
                building.steps(),
                Cores.seconds() - start,
                building.conservationError());
    }

    private static void advance(RoomRecord room, RoomRecord free, int hour) {
        room.advanceTo(hour * HOUR);
        if (free != room) {
            free.advanceTo(hour * HOUR);
        }
    }

    /** Sums and extremes of hourly means. */
    private static final class Year {
        private final Map<Quantity, Double> most = new EnumMap<>(Quantity.class);
        private final Map<Quantity, Integer> when = new EnumMap<>(Quantity.class);
        private double heating;
        private double cooling;
        private double temperatures;

        void add(int hour, RoomRecord room, RoomRecord free) {
            double celsius = free.temperature() - 273.15;
            heating += room.heating();
            cooling += room.cooling();
            temperatures += celsius;
            note(Quantity.PEAK_HEATING, hour, room.heating() / 1000, 1);
            note(Quantity.PEAK_COOLING, hour, room.cooling() / 1000, 1);
            note(Quantity.WARMEST, hour, celsius, 1);
            note(Quantity.COLDEST, hour, celsius, -1);
        }

        private void note(Quantity quantity, int hour, double value, int sign) {
            double before = most.getOrDefault(quantity, -sign * Double.MAX_VALUE);
            if (sign * value > sign * before) {
                most.put(quantity, value);
                when.put(quantity, hour);
            }
        }

        void put(Quantity quantity, Map<Quantity, Double> values, Map<Quantity, String> moments) {
            values.put(quantity, most.getOrDefault(quantity, Double.NaN));
            int hour = when.getOrDefault(quantity, 1);
            var date = LocalDateTime.of(2023, 1, 1, 0, 0).plusHours(hour - 1L);
            moments.put(quantity, date.format(DATE) + ":" + (date.getHour() + 1));
        }
    }
}
