package org.twinrig.physics.room;

import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.AirState;
import org.twinrig.physics.Plant;
import org.twinrig.physics.Point;

/**
 * What somebody who stays at one place of a room has breathed and felt: time-weighted means, and the largest share of a
 * limit that one of them makes up.
 *
 * <ul>
 *   <li>CO: {@value #CO_15_PPM} ppm over 15 min and {@value #CO_60_PPM} ppm over 1 h (WHO: 100 and 35 mg/m³).
 *   <li>CO2: {@value #CO2_60_PPM} ppm (NIOSH REL, meant for 10 h; taken over 1 h here, which is stricter [assumption]).
 *   <li>LPG: {@value #LPG_15_PPM} ppm (NIOSH IDLH, a tenth of the lower explosion limit), over 15 min [assumption].
 *   <li>Heat: WBGT of {@value #WBGT_60_C} °C over 1 h (NIOSH REL for acclimatised people at light work, 180 W); a kelvin
 *       above or below it counts a tenth. WBGT = 0.7·T_wet + 0.3·T, as in a room without sun and with walls of the air's
 *       temperature; T_wet after Stull.
 * </ul>
 *
 * <p>Fractional effective doses of ISO 13571, which reach 1 when half of all people can no longer save themselves:
 *
 * <pre>  gas:  Σ CO · exp(CO2/5) / 35000 · Δt    CO [ppm], CO2 [%], Δt [min]
 *   heat: Σ T^3.61 / 4.1e8 · Δt             T [°C], by convection, fully clothed </pre>
 *
 * Without hydrogen cyanide, which the fuels here do not give off, and without radiant heat.
 *
 * <p>Before the time looked back on has passed, the air before the start counts as free of CO, CO2 and gas, and the mean
 * WBGT is that since the start.
 *
 * @see "WHO Guidelines for Indoor Air Quality: Selected Pollutants, 2010 (carbon monoxide)"
 * @see "NIOSH Pocket Guide to Chemical Hazards: carbon dioxide; L.P.G."
 * @see "NIOSH 2016-106, Occupational Exposure to Heat and Hot Environments (REL = 56.7 − 11.5·log10 M)"
 * @see "ISO 13571:2012, Life-threatening components of fire"
 * @see "R. Stull, Wet-bulb temperature from relative humidity and air temperature, J. Appl. Meteor. Climatol. 50, 2011"
 */
public final class Exposure implements Plant {
    private static final double CO_15_PPM = 87.3; // 100 mg/m³ at 25 °C
    private static final double CO_60_PPM = 30.6; // 35 mg/m³ at 25 °C
    private static final double CO2_60_PPM = 5000;
    private static final double LPG_15_PPM = 2000;
    private static final double WBGT_60_C = 30.8; // 56.7 − 11.5·log10(180)
    private static final double PER_KELVIN = 0.1; // share of the limit that a kelvin counts; assumption
    private static final double CO_DOSE = 35_000; // [ppm·min]
    private static final double MORE_BREATH = 0.2; // [1/%] of CO2
    private static final double HEAT_DOSE = 4.1e8; // [°C^3.61·min] fully clothed
    private static final double HEAT_POWER = 3.61;
    private static final int QUARTER = 15 * 60; // [s]
    private static final int HOUR = 60 * 60; // [s]
    private static final SampleSchema SCHEMA = SampleSchema.of(
            "ExposureTruth",
            "coPpm",
            "ppm",
            "coTwa15Ppm",
            "ppm",
            "coTwa60Ppm",
            "ppm",
            "co2Twa60Ppm",
            "ppm",
            "lpgPpm",
            "ppm",
            "lpgTwa15Ppm",
            "ppm",
            "wbgtTwa60C",
            "°C",
            "riskIndex",
            "-",
            "fedGas",
            "-",
            "fedHeat",
            "-");

    private final RoomPlant room;
    private final Point at;
    private final Window co15 = new Window(QUARTER);
    private final Window co60 = new Window(HOUR);
    private final Window co2 = new Window(HOUR);
    private final Window lpg = new Window(QUARTER);
    private final Window wbgt = new Window(HOUR);
    private AirState air;
    private double fedGas;
    private double fedHeat;
    private long nextNanos = SimTime.SECOND;

    /** Somebody at {@code at} in {@code room}. */
    public Exposure(RoomPlant room, Point at) {
        this.room = room;
        this.at = at;
        this.air = room.airAt(at);
        note();
    }

    @Override
    public String name() {
        return "exposure";
    }

    @Override
    public String type() {
        return "exposure";
    }

    @Override
    public void advanceTo(long timeNanos) {
        for (; nextNanos <= timeNanos; nextNanos += SimTime.SECOND) {
            room.advanceTo(nextNanos);
            air = room.airAt(at);
            note();
            dose();
        }
        room.advanceTo(timeNanos);
    }

    private void note() {
        co15.add(1e6 * air.co());
        co60.add(1e6 * air.co());
        co2.add(1e6 * air.co2());
        lpg.add(1e6 * air.combustible());
        wbgt.add(wbgt(air.temperature() - 273.15, 100 * air.relativeHumidity()));
    }

    /** Adds what a second does to the fractional effective doses. */
    private void dose() {
        double minutes = 1.0 / 60;
        double deeper = StrictMath.exp(MORE_BREATH * 100 * air.co2());
        fedGas += 1e6 * air.co() * deeper / CO_DOSE * minutes;
        double celsius = air.temperature() - 273.15;
        fedHeat += celsius > 0 ? StrictMath.pow(celsius, HEAT_POWER) / HEAT_DOSE * minutes : 0;
    }

    /** Wet-bulb globe temperature [°C] at {@code celsius} [°C] and {@code humidity} [%]. */
    static double wbgt(double celsius, double humidity) {
        double wet = celsius * StrictMath.atan(0.151977 * Math.sqrt(humidity + 8.313659))
                + StrictMath.atan(celsius + humidity)
                - StrictMath.atan(humidity - 1.676331)
                + 0.00391838 * humidity * Math.sqrt(humidity) * StrictMath.atan(0.023101 * humidity)
                - 4.686035;
        return 0.7 * wet + 0.3 * celsius;
    }

    /** Largest share of a limit [-]; from 1 on one is exceeded. */
    double riskIndex() {
        double index = Math.max(co15.sum() / QUARTER / CO_15_PPM, co60.sum() / HOUR / CO_60_PPM);
        index = Math.max(index, co2.sum() / HOUR / CO2_60_PPM);
        index = Math.max(index, lpg.sum() / QUARTER / LPG_15_PPM);
        return Math.max(index, 1 + PER_KELVIN * (wbgt.mean() - WBGT_60_C));
    }

    @Override
    public SampleSchema truthSchema() {
        return SCHEMA;
    }

    @Override
    public double[] truth() {
        return new double[] {
            1e6 * air.co(),
            co15.sum() / QUARTER,
            co60.sum() / HOUR,
            co2.sum() / HOUR,
            1e6 * air.combustible(),
            lpg.sum() / QUARTER,
            wbgt.mean(),
            riskIndex(),
            fedGas,
            fedHeat
        };
    }

    /** The newest values, one a second, and their sum. */
    private static final class Window {
        private final double[] values;
        private int count;
        private int next;
        private double sum;

        Window(int seconds) {
            values = new double[seconds];
        }

        void add(double value) {
            sum += value - values[next];
            values[next] = value;
            next = (next + 1) % values.length;
            count = Math.min(values.length, count + 1);
        }

        double sum() {
            return Math.max(0, sum); // rounding may leave a trace below 0
        }

        double mean() {
            return sum / count;
        }
    }
}
