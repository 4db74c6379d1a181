package org.twinrig.scenarios.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.UserError;
import org.twinrig.physics.weather.HourlySeries;
import org.twinrig.physics.weather.Site;
import org.twinrig.physics.weather.WeatherHour;

/** EPW, TMY3 and plain CSV: values, holes, and what is wrong with a line. */
class WeatherFileTest {
    private static final Site DENVER = Site.ofDegrees(39.83, -104.65, 1650, -7);
    private static final List<String> EPW_HEAD = List.of(
            "LOCATION,Somewhere,CO,USA,TMY3,725650,39.83300,-104.6500,-7.0,1650.0",
            "DESIGN CONDITIONS,0",
            "TYPICAL/EXTREME PERIODS,0",
            "GROUND TEMPERATURES,0",
            "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0",
            "COMMENTS 1,made for a test",
            "COMMENTS 2,",
            "DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31");
    private static final String TMY3_COLUMNS =
            "Date (MM/DD/YYYY),Time (HH:MM),GHI (W/m^2),GHI source,DNI (W/m^2),DHI (W/m^2),TotCld (tenths),OpqCld (tenths),Dry-bulb (C),Dew-point (C),RHum (%),Pressure (mbar),Wdir (degrees),Wspd (m/s)";

    @TempDir
    Path folder;

    /** An EPW of two days in January; hour 12 of the first can be given other cells: column (from 1) and text. */
    private static List<String> epw(Object... changes) {
        var lines = new ArrayList<>(EPW_HEAD);
        for (int i = 0; i < 48; i++) {
            int hour = i % 24 + 1;
            boolean day = hour > 8 && hour < 17;
            String[] cells =
                    ("1995,1,%d,%d,0,?9?9E0,%s,-5.0,60,83000,0,0,250,%d,%d,%d,0,0,0,0,270,3.0,5,4,6.4,77777,9,999999999,3,0.0440,0,88,0.220,0.0,1.0"
                                    .formatted(
                                            i / 24 + 1, hour, hour / 2.0, day ? 300 : 0, day ? 500 : 0, day ? 100 : 0))
                            .split(",", -1);
            if (i == 11) {
                for (int k = 0; k < changes.length; k += 2) {
                    cells[(int) changes[k] - 1] = (String) changes[k + 1];
                }
            }
            lines.add(String.join(",", cells));
        }
        return lines;
    }

    private static HourlySeries parse(List<String> lines) {
        return WeatherFile.parse("x.epw", lines, Optional.empty());
    }

    @Test
    void epwSaysWhereAndWhenAndWhat() throws IOException {
        Path file = Files.write(folder.resolve("two-days.epw"), epw());
        HourlySeries series = WeatherFile.read(file, Optional.empty());
        assertThat(series.site()).isEqualTo(Site.ofDegrees(39.833, -104.65, 1650, -7));
        assertThat(series.firstHour()).isZero();
        assertThat(series.wholeYear()).isFalse();
        assertThat(series.hours()).hasSize(48);
        WeatherHour noon = series.hours().get(11);
        assertThat(noon.temperature()).isCloseTo(279.15, within(1e-9));
        assertThat(noon.relativeHumidity()).isCloseTo(0.451, within(0.003)); // −5 °C of 6 °C: 421.5/935.2 Pa
        assertThat(noon.pressure()).isEqualTo(83_000);
        assertThat(noon.skyInfrared()).isEqualTo(250);
        assertThat(noon.directNormal()).isEqualTo(500);
        assertThat(noon.diffuseHorizontal()).isEqualTo(100);
        assertThat(noon.windSpeed()).isEqualTo(3);
        assertThat(noon.windDirection()).isCloseTo(Math.PI * 1.5, within(1e-12));
        assertThat(series.notes()).isEmpty();
    }

    @Test
    void aTmy3FileIsReadByItsColumnNames() {
        var lines = new ArrayList<>(List.of("724666,\"SOMEWHERE\",CO,-7.0,39.833,-104.650,1650", TMY3_COLUMNS));
        for (int i = 0; i < 24; i++) {
            lines.add("06/30/1999,%02d:00,0,1,0,0,8,4,20.0,10.0,53,832,180,2.5".formatted(i + 1));
        }
        HourlySeries series = parse(lines);
        assertThat(series.firstHour()).isEqualTo(180 * 24);
        WeatherHour hour = series.hours().get(3);
        assertThat(hour.pressure()).isEqualTo(83_200);
        assertThat(hour.skyInfrared()).isCloseTo(358.8, within(0.1)); // Clark and Allen: 0.8149 · 1.0515 · 418.8
        assertThat(hour.relativeHumidity()).isCloseTo(0.525, within(0.003));
        assertThat(series.notes()).containsExactly("24 hours without sky radiation, from the sky cover");
        lines.set(5, lines.get(5).replace("06/30/1999", "30.6.1999"));
        assertThatThrownBy(() -> parse(lines))
                .hasMessage("x.epw:6: column 1, Date (MM/DD/YYYY), is \"30.6.1999\"; one like 01/31/1999 is needed here"
                        .replace("Date (MM/DD/YYYY)", "date"));
    }

    /** Codes of the EPW dictionary: 99.9, 999, 999999, 9999. */
    @Test
    void missingValuesAreFilledWherePhysicsOrAShortGapAllow() {
        HourlySeries series =
                parse(epw(7, "99.9", 8, "99.9", 10, "999999", 13, "9999", 15, "9999", 21, "999", 22, "999"));
        WeatherHour noon = series.hours().get(11);
        assertThat(noon.temperature()).isCloseTo(279.15, within(1e-9)); // between 5.5 and 6.5 °C
        assertThat(noon.relativeHumidity()).isCloseTo(0.451, within(0.003));
        assertThat(noon.pressure()).isCloseTo(DENVER.standardPressure(), within(1.0));
        assertThat(noon.skyInfrared()).isBetween(230.0, 300.0);
        assertThat(noon.directNormal()).isCloseTo(200 / 0.45, within(20.0)); // (300 − 100)/sin of 27° before noon
        assertThat(noon.windSpeed()).isEqualTo(3);
        assertThat(series.notes())
                .containsExactlyInAnyOrder(
                        "1 hour without temperature, a straight line",
                        "1 hour without dew point, a straight line",
                        "1 hour without wind speed, a straight line",
                        "1 hour without pressure, the standard atmosphere's",
                        "1 hour without sky radiation, from the sky cover",
                        "1 hour without direct or diffuse light, from the global");
    }

    @Test
    void globalLightAloneIsSplit() {
        WeatherHour noon = parse(epw(15, "9999", 16, "9999")).hours().get(11);
        double up = 0.45;
        assertThat(noon.directNormal() * up + noon.diffuseHorizontal()).isCloseTo(300, within(25.0));
        assertThat(noon.diffuseHorizontal()).isBetween(100.0, 250.0); // clearness 0.47: two thirds diffuse
    }

    @Test
    void whatCannotBeFilledIsRefusedWithItsLine() {
        assertThatThrownBy(() -> parse(epw(14, "9999", 15, "9999")))
                .isInstanceOf(UserError.class)
                .hasMessage("x.epw:20: direct or diffuse radiation is missing while the sun is up,"
                        + " and no global radiation tells it");
        var lines = epw();
        for (int i = 20; i < 27; i++) {
            lines.set(i, lines.get(i).replaceFirst("E0,[^,]*,", "E0,99.9,"));
        }
        assertThatThrownBy(() -> parse(lines))
                .hasMessage("x.epw:21: temperature is missing for 7 hours; gaps of up to 6 hours can be filled");
    }

    @ParameterizedTest(name = "column {0} \"{1}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | warm | dry bulb temperature | a number",
                "7 | 75 | dry bulb temperature | a number between -90 and 70",
                "9 | 150 | relative humidity | a number between 0 and 110",
                "10 | 830 | atmospheric pressure | a number between 31000 and 120000",
                "15 | -5 | direct normal radiation | a number between 0 and 1500",
                "22 | NaN | wind speed | a number between 0 and 60",
                "4 | 25 | hour | a number between 1 and 24",
                "2 | '' | month | a number between 1 and 12"
            })
    void aWrongCellIsNamed(int column, String text, String name, String needed) {
        assertThatThrownBy(() -> parse(epw(column, text)))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "x.epw:20: column %d, %s, is \"%s\"; %s is needed here".formatted(column, name, text, needed));
    }

    @Test
    void hoursFollowEachOther() {
        var lines = epw();
        lines.remove(15);
        assertThatThrownBy(() -> parse(lines))
                .hasMessage("x.epw:16: month 1, day 1, hour 9 comes after month 1, day 1, hour 7;"
                        + " hours follow each other one by one");
        assertThatThrownBy(() -> parse(epw(3, "32")))
                .hasMessage("x.epw:20: column 3, day, is \"32\"; a number between 1 and 31 is needed here");
        assertThatThrownBy(() -> parse(epw(2, "2", 3, "30"))).hasMessage("x.epw:20: month 2 has no day 30");
    }

    @Test
    void aBrokenHeadIsNamed() {
        var lines = epw();
        lines.set(3, "GROUND,3");
        assertThatThrownBy(() -> parse(lines))
                .hasMessage(
                        "x.epw:4: the line is \"GROUND,3\"; line 4 of an EPW file begins with \"GROUND TEMPERATURES\"");
        lines.set(3, EPW_HEAD.get(3));
        lines.set(0, "LOCATION,Somewhere,CO,USA,TMY3,725650,139.8,-104.6500,-7.0,1650.0");
        assertThatThrownBy(() -> parse(lines))
                .hasMessage("x.epw:1: column 7, latitude, is \"139.8\"; a number between -90 and 90 is needed here");
        lines.set(0, EPW_HEAD.get(0));
        lines.set(7, "DATA PERIODS,1,4,Data,Sunday, 1/ 1,12/31");
        assertThatThrownBy(() -> parse(lines))
                .hasMessage("x.epw:8: column 3, records per hour, is \"4\"; 1, hourly data, is needed here");
        assertThatThrownBy(() -> parse(epw().subList(0, 20)))
                .hasMessage("x.epw holds 12 hours; a day, 24 hours, is needed at least");
        var cut = epw();
        cut.set(10, "1995,1,1,3,0");
        assertThatThrownBy(() -> parse(cut))
                .hasMessage("x.epw:11: 5 cells; an hour of EPW with its 35 columns has at least 24");
    }

    @Test
    void noWeatherFileAtAll() throws IOException {
        Path text = Files.writeString(folder.resolve("x.txt"), "hello\n");
        assertThatThrownBy(() -> WeatherFile.read(text, Optional.empty()))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(text + ":1: this is no weather file: \"hello\"; EPW begins with \"LOCATION,\"");
        Path gone = folder.resolve("gone.epw");
        assertThatThrownBy(() -> WeatherFile.read(gone, Optional.empty()))
                .hasMessage("there is no weather file " + gone + "; check the name");
        assertThatThrownBy(() -> parse(List.of("month,day,hour_ending,x")))
                .hasMessage("x.epw does not say where it was recorded;"
                        + " give latitude, longitude, elevation and time zone of its site");
        assertThatThrownBy(() -> WeatherFile.parse("x.csv", List.of("month,day,hour_ending,x"), Optional.of(DENVER)))
                .hasMessage("x.csv:1: there is no column \"dry_bulb_C\"; columns here: month, day, hour_ending, x");
    }

    /** A year with a leap day is one of 8,784 hours. */
    @Test
    void leapYearsAreWhole() {
        var lines = new ArrayList<>(List.of("month,day,hour_ending,dry_bulb_C,dew_point_C,rh_percent,pressure_Pa,"
                + "horiz_infrared_W_m2,ghi_Wh_m2,dni_Wh_m2,dhi_Wh_m2,wind_dir_deg,wind_speed_m_s,"
                + "total_sky_cover_tenths,opaque_sky_cover_tenths"));
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= YearMonth.of(2024, month).lengthOfMonth(); day++) {
                for (int hour = 1; hour <= 24; hour++) {
                    lines.add(month + "," + day + "," + hour + ",10,5,70,100000,300,0,0,0,0,1,5,5");
                }
            }
        }
        HourlySeries series = WeatherFile.parse("leap.csv", lines, Optional.of(DENVER));
        assertThat(series.hours()).hasSize(8784);
        assertThat(series.wholeYear()).isTrue();
    }

    /** Denver's TMY3 year of ASHRAE 140: sums and extremes counted from the file by other means. */
    @Test
    void theYearOfAshrae140IsReadWhole() {
        Path file = Path.of(System.getenv()
                        .getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data", "../../shared/data")))
                .resolve("fire/bestest_ashrae140/weather_denver_725650_tmy3_hourly.csv");
        Assumptions.assumeTrue(Files.isRegularFile(file), "no weather at " + file);
        HourlySeries series = WeatherFile.read(file, Optional.of(DENVER));
        assertThat(series.wholeYear()).isTrue();
        assertThat(series.notes()).isEmpty();
        var hours = series.hours();
        assertThat(hours.stream()
                        .mapToDouble(WeatherHour::temperature)
                        .average()
                        .orElseThrow())
                .isCloseTo(273.15 + 10.87534, within(1e-4));
        assertThat(hours.stream()
                        .mapToDouble(WeatherHour::directNormal)
                        .average()
                        .orElseThrow())
                .isCloseTo(225.75068, within(1e-4));
        assertThat(hours.stream()
                        .mapToDouble(WeatherHour::diffuseHorizontal)
                        .average()
                        .orElseThrow())
                .isCloseTo(63.52180, within(1e-4));
        assertThat(hours.stream().mapToDouble(WeatherHour::windSpeed).max().orElseThrow())
                .isEqualTo(20.6);
        assertThat(hours.get(hours.size() - 1).temperature()).isCloseTo(253.75, within(1e-9)); // 31 December, 24:00
    }
}
