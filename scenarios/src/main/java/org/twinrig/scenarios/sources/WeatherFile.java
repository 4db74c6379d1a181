package org.twinrig.scenarios.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.twinrig.core.UserError;
import org.twinrig.physics.weather.HourlySeries;
import org.twinrig.physics.weather.Site;

/**
 * Reads hourly weather files: EnergyPlus weather (EPW), TMY3 as CSV, and plain hourly CSV with named columns.
 *
 * <p>What is missing is filled where physics or a short gap allow it ({@link HourlySeries#notes()} says what), else the
 * file is refused with the line. Humidity is taken from the dew point: the files' own relative humidity is over ice below
 * freezing, the twin's is over water.
 */
public final class WeatherFile {
    private WeatherFile() {}

    /**
     * Reads {@code file}, looking at it to find out what it is.
     *
     * @param site where it was recorded, for plain CSV, which does not say; EPW and TMY3 say it themselves
     * @throws UserError when it cannot be read or is of no known kind, with line and column
     */
    public static HourlySeries read(Path file, Optional<Site> site) {
        if (!Files.isRegularFile(file)) {
            throw new UserError("there is no weather file " + file + "; check the name");
        }
        return parse(file.toString(), Lines.of(file), site);
    }

    /** As {@link #read} from {@code lines} that are called {@code name} in messages. */
    public static HourlySeries parse(String name, List<String> lines, Optional<Site> site) {
        String first = lines.isEmpty() ? "" : lines.get(0).strip();
        String second = lines.size() < 2 ? "" : lines.get(1).strip();
        if (first.startsWith("LOCATION,")) {
            return EpwWeather.parse(name, lines);
        }
        if (second.startsWith(Tmy3Weather.FIRST_COLUMN)) {
            return Tmy3Weather.parse(name, lines);
        }
        if (first.startsWith(CsvWeather.FIRST_COLUMNS)) {
            return CsvWeather.parse(
                    name,
                    lines,
                    site.orElseThrow(() -> new UserError(name + " does not say where it was recorded;"
                            + " give latitude, longitude, elevation and time zone of its site")));
        }
        throw new UserError(
                "%s:1: this is no weather file: \"%s\"; EPW begins with \"LOCATION,\", TMY3 has \"%s…\" in its second line, hourly CSV begins with \"%s…\""
                        .formatted(
                                name,
                                first.substring(0, Math.min(60, first.length())),
                                Tmy3Weather.FIRST_COLUMN,
                                CsvWeather.FIRST_COLUMNS));
    }
}
