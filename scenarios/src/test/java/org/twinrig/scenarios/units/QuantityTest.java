package org.twinrig.scenarios.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinrig.core.UserError;

class QuantityTest {
    @ParameterizedTest(name = "{0} is {2} in SI units")
    @CsvSource({
        "450 ppm, CONCENTRATION, 450e-6",
        "2.5 m, LENGTH, 2.5",
        "150 kW, POWER, 150e3",
        "10 min, DURATION, 600",
        "21 °C, TEMPERATURE, 294.15",
        "−5 °C, TEMPERATURE, 268.15",
        "45 %, FRACTION, 0.45",
        "0.5 1/h, AIR_CHANGE, 1.38888888889e-4",
        "30°, ANGLE, 0.5235987756",
        "20cm², AREA, 0.002",
        "1.5, NUMBER, 1.5"
    })
    void readsWhatPeopleWrite(String text, Kind kind, double si) {
        assertThat(Quantity.si(text, kind, "x")).isCloseTo(si, within(1e-9 * Math.abs(si))); // rounding only
    }

    @Test
    void speedOfAFanIsItsShaftFrequency() {
        double radPerSecond = Quantity.si("3062 rpm", Kind.ROTATION, "fans.0.speed");
        assertThat(radPerSecond / (2 * Math.PI)).isCloseTo(51.03, within(0.01)); // 3062/60, printed with two decimals
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindReadsItsOwnExample(Kind kind) {
        assertThat(Quantity.parse(kind.example(), kind, "x").unit().kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2 hours  | LENGTH | room.size is "2 hours", a duration; a length is needed here, e.g. "2.5 m"
            2 kiloW  | POWER | room.size is "2 kiloW", whose unit "kiloW" is unknown (units of a power: W, kW, MW); a power is needed here, e.g. "150 kW"
            5 ppn | CONCENTRATION | room.size is "5 ppn", whose unit "ppn" is unknown (did you mean "ppm"?) (units of a concentration: ppm, ppb, %); a concentration is needed here, e.g. "450 ppm"
            12 | DURATION | room.size is "12", a number without a unit; a duration is needed here, e.g. "10 min"
            2,5 m | LENGTH | room.size is "2,5 m", with a decimal comma where a point belongs; a length is needed here, e.g. "2.5 m"
            warm | TEMPERATURE | room.size is "warm"; a temperature is needed here, e.g. "21 °C"
            20 °C | TEMPERATURE_DIFFERENCE | room.size is "20 °C", a temperature; a temperature difference is needed here, e.g. "15 K"
            """)
    void saysWhatWasFoundAndWhatIsNeeded(String text, Kind kind, String message) {
        assertThatThrownBy(() -> Quantity.si(text, kind, "room.size"))
                .isInstanceOf(UserError.class)
                .hasMessage(message);
    }

    @Test
    void printsInTheUnitAsked() {
        assertThat(Quantity.print(294.15, Kind.TEMPERATURE, "°C")).isEqualTo("21 °C");
        assertThat(Quantity.print(0.3, Kind.LENGTH, "m")).isEqualTo("0.3 m");
        assertThat(Quantity.printDuration(90)).isEqualTo("90 s");
        assertThat(Quantity.printDuration(240)).isEqualTo("4 min");
        assertThat(Quantity.printDuration(28_800)).isEqualTo("8 h");
    }
}
