package org.twinrig.sensors.scd41;

import org.jspecify.annotations.Nullable;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.physics.RoomField;
import org.twinrig.physics.zone.Mixture;

/**
 * What happens inside an SCD41 when a command arrives: modes, settings and their memory, readings.
 *
 * <p>Readings fall due every 5 s (periodic), every 30 s (low power) or once (single shot). When several fell due since
 * the last look, the air is looked at once, for the latest of them. The temperature offset works on both words: the
 * part subtracts it from its own sensor, which is warmer than the air, and computes the humidity for the result from
 * the vapour pressure, so that a wrong offset shows in both. The first single shot after power-up or wake-up is to be
 * discarded, says the sheet; here its CO2 is off by a normally distributed error of 50 ppm, an estimate.
 *
 * @see "Sensirion, SCD4x data sheet, version 1.7, April 2025"
 */
final class Scd41Firmware {
    private static final long PERIODIC = Scd41Model.PERIOD_NANOS;
    private static final long LOW_POWER = 30 * SimTime.SECOND;
    private static final long SINGLE_SHOT_COUNTS =
            300 * SimTime.SECOND; // one in 5 min is what self-calibration assumes
    private static final int PRESSURE_LOW = 700; // [hPa]
    private static final int PRESSURE_HIGH = 1200; // [hPa]
    private static final double FIRST_SHOT_SIGMA = 50; // [ppm] estimate
    private static final double ZERO_CELSIUS = 273.15; // [K]
    private static final double YEAR = 365.25 * 86_400; // [s]

    private final Scd41Part part;
    private final Scd41Signal signal;
    private final Scd41Calibration calibration = new Scd41Calibration();
    private Scd41Settings stored = Scd41Settings.FACTORY;
    private Scd41Settings settings = stored;
    private @Nullable Scd41Settings storing;
    private long storedAt;
    private int eepromWrites;
    private int pressure; // [hPa], 0 when none was set
    private long period; // [ns], 0 when not measuring
    private long due;
    private @Nullable Scd41Command shot;
    private boolean firstShot;
    private @Nullable Scd41Words reading;

    Scd41Firmware(RoomField room, Point at, Scd41Part part, RandomStream noise) {
        this.part = part;
        signal = new Scd41Signal(room, at, part.errors(), noise, part.noiseScale(), 100.0 * Scd41Settings.SEA_LEVEL);
    }

    /** Starts after power-up or wake-up; {@code cold} when the supply was away, so that volatile memory is gone. */
    void start(boolean cold) {
        if (cold) {
            storing = null;
            settings = stored;
            pressure = 0;
            calibration.powered();
            reading = null;
            period = 0;
            shot = null;
        }
        firstShot = true;
    }

    /** Lets everything happen that falls due up to {@code timeNanos}. */
    void advance(long timeNanos) {
        if (storing != null && timeNanos >= storedAt) {
            stored = storing;
            storing = null;
            eepromWrites++;
        }
        if (shot != null && timeNanos >= due) {
            measure(due, shot == Scd41Command.SINGLE_SHOT ? SINGLE_SHOT_COUNTS : 0);
            shot = null;
        }
        if (period > 0 && timeNanos >= due) {
            long more = (timeNanos - due) / period;
            measure(due + more * period, (more + 1) * period);
            due += (more + 1) * period;
        }
    }

    boolean measuring() {
        return period > 0;
    }

    int eepromWrites() {
        return eepromWrites;
    }

    /** Executes {@code command}; returns the words of its answer, or null when there is none. */
    int @Nullable [] execute(Scd41Command command, int argument, long timeNanos) {
        switch (command) {
            case READ_MEASUREMENT -> {
                return takeReading();
            }
            case DATA_READY -> {
                var quirks = part.quirks();
                return new int[] {reading != null ? quirks.readyWord() : quirks.idleWord()};
            }
            case FORCED_RECALIBRATION -> {
                return new int[] {calibration.recalibrate(argument)};
            }
            case SELF_TEST -> {
                return new int[] {part.quirks().selfTestWord()};
            }
            case SERIAL_NUMBER -> {
                return part.serialWords();
            }
            case VARIANT -> {
                return new int[] {part.variant()};
            }
            case START_PERIODIC -> measureEvery(PERIODIC, timeNanos);
            case START_LOW_POWER_PERIODIC -> measureEvery(LOW_POWER, timeNanos);
            case STOP_PERIODIC -> period = 0;
            case SINGLE_SHOT, SINGLE_SHOT_RHT -> shoot(command, timeNanos);
            case PERSIST -> store(settings, timeNanos + command.executionNanos());
            case REINIT -> settings = stored;
            case FACTORY_RESET -> {
                settings = Scd41Settings.FACTORY;
                pressure = 0;
                calibration.reset();
                store(settings, timeNanos + command.executionNanos());
            }
            case POWER_DOWN, WAKE_UP, AMBIENT_PRESSURE -> {}
            default -> {
                return getOrSet(command, argument);
            }
        }
        return null;
    }

    /** The assumed pressure in the word of get_ambient_pressure [hPa]. */
    int pressureWord() {
        return pressure == 0 ? Scd41Settings.SEA_LEVEL : pressure;
    }

    /** Sets the assumed pressure [hPa]; outside 700 to 1200 hPa nothing changes, an assumption. */
    void setPressure(int hectopascal) {
        if (hectopascal >= PRESSURE_LOW && hectopascal <= PRESSURE_HIGH) {
            pressure = hectopascal;
        }
    }

    private int @Nullable [] getOrSet(Scd41Command command, int argument) {
        switch (command) {
            case GET_TEMPERATURE_OFFSET -> {
                return new int[] {settings.temperatureOffset()};
            }
            case GET_ALTITUDE -> {
                return new int[] {settings.altitude()};
            }
            case GET_ASC_ENABLED -> {
                return new int[] {settings.ascEnabled()};
            }
            case GET_ASC_TARGET -> {
                return new int[] {settings.ascTarget()};
            }
            case GET_ASC_INITIAL_PERIOD -> {
                return new int[] {settings.ascInitialPeriod()};
            }
            case GET_ASC_STANDARD_PERIOD -> {
                return new int[] {settings.ascStandardPeriod()};
            }
            default -> {
                settings = settings.with(command, argument);
                return null;
            }
        }
    }

    private int @Nullable [] takeReading() {
        var taken = reading;
        reading = null;
        return taken == null ? null : new int[] {taken.co2(), taken.temperature(), taken.humidity()};
    }

    private void measureEvery(long nanos, long timeNanos) {
        period = nanos;
        due = timeNanos + nanos;
    }

    private void shoot(Scd41Command command, long timeNanos) {
        shot = command;
        due = timeNanos + command.executionNanos();
    }

    private void store(Scd41Settings what, long at) {
        storing = what;
        storedAt = at;
    }

    private void measure(long timeNanos, long countedNanos) {
        signal.advance(timeNanos);
        double warmer = part.selfHeating() - settings.offsetKelvin();
        double tempC = signal.tempC() + warmer;
        double humidityPct = signal.humidityPct();
        if (warmer != 0) {
            double air = signal.tempC() + ZERO_CELSIUS;
            humidityPct *= Mixture.saturationPressure(air) / Mixture.saturationPressure(tempC + ZERO_CELSIUS);
        }
        double co2Ppm = 0;
        if (countedNanos > 0) {
            double told = pressure > 0 ? 100.0 * pressure : settings.pressure();
            double measured = signal.co2Ppm(told);
            co2Ppm = measured
                    + part.driftPpm(measured, SimTime.toSeconds(timeNanos) / YEAR)
                    + calibration.correctionPpm();
            calibration.shown(co2Ppm, countedNanos, settings);
        }
        if (shot == Scd41Command.SINGLE_SHOT && firstShot) {
            co2Ppm += signal.noise(FIRST_SHOT_SIGMA);
            firstShot = false;
        }
        var words = signal.words(co2Ppm, tempC, humidityPct);
        reading = countedNanos > 0 ? words : new Scd41Words(0, words.temperature(), words.humidity());
    }
}
