package org.twinrig.core.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Mq2ConversionTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 8.6, 9.83, 10.4})
    void givesThreeColumnsThatAreOneNumber(double ratio) {
        for (var conversion : Mq2Conversion.values()) {
            double logCo = StrictMath.log10(conversion.co(ratio));
            // Exact relations of the three lines; the slopes are 34/47 and 34/44.
            assertThat(StrictMath.log10(conversion.lpg(ratio)))
                    .isCloseTo((0.72 - 0.21 - 0.34 * (logCo - 2.3)) / -0.47 + 2.3, offset(1e-12));
            assertThat(StrictMath.log10(conversion.smoke(ratio)))
                    .isCloseTo((0.72 - 0.53 - 0.34 * (logCo - 2.3)) / -0.44 + 2.3, offset(1e-12));
            assertThat(conversion.ratioFromCo(conversion.co(ratio))).isCloseTo(ratio, offset(1e-12 * ratio));
        }
    }

    @Test
    void hasTheCoefficientsThatWereFoundInThePublishedData() {
        double logCo = StrictMath.log10(Mq2Conversion.PUBLISHED.co(9.8));
        // Eight decimals are printed there, so half a unit of the eighth, times the size of the logarithm.
        assertThat(StrictMath.log10(Mq2Conversion.PUBLISHED.lpg(9.8)))
                .isCloseTo(-0.44893617 + 0.72340426 * logCo, offset(3e-8));
        assertThat(StrictMath.log10(Mq2Conversion.PUBLISHED.smoke(9.8)))
                .isCloseTo(0.09090909 + 0.77272727 * logCo, offset(3e-8));
    }

    @Test
    void putsCleanAirWhereTheBoardsFoundIt() {
        // 24 h means of Rs/R0 and of co on the three boards; rounding of the printed means sets the tolerance.
        assertThat(Mq2Conversion.PUBLISHED.co(9.77)).isCloseTo(5.16e-3, withPercentage(2));
        assertThat(Mq2Conversion.PUBLISHED.co(10.01)).isCloseTo(4.40e-3, withPercentage(2));
        // With the logarithm that the curves are made for, clean air is 27 to 46 ppm: the floor of the curve.
        assertThat(Mq2Conversion.DECADES.co(8.64)).isBetween(26.5, 46.5);
        assertThat(Mq2Conversion.DECADES.co(10.39)).isBetween(26.5, 46.5);
    }

    @Test
    void reproducesEveryPublishedRow() throws IOException {
        var file = Path.of(System.getenv().getOrDefault("TWINRIG_DATA", System.getProperty("twinrig.data", "")))
                .resolve("environment-mq2-dht22/iot_telemetry_first_12h.csv");
        Assumptions.assumeTrue(Files.isReadable(file), "no measurements at " + file);
        var lines = Files.readAllLines(file);
        var names = List.of(lines.get(0).split(",", -1));
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            double co = Double.parseDouble(cells[names.indexOf("co")]);
            double ratio = Mq2Conversion.PUBLISHED.ratioFromCo(co);
            // 1e-12: Python's and Java's powers differ in the last of sixteen digits, the exponents magnify it tenfold.
            assertThat(Mq2Conversion.PUBLISHED.co(ratio)).isCloseTo(co, withPercentage(1e-10));
            assertThat(Mq2Conversion.PUBLISHED.lpg(ratio))
                    .isCloseTo(Double.parseDouble(cells[names.indexOf("lpg")]), withPercentage(1e-10));
            assertThat(Mq2Conversion.PUBLISHED.smoke(ratio))
                    .isCloseTo(Double.parseDouble(cells[names.indexOf("smoke")]), withPercentage(1e-10));
        }
    }

    @Test
    void calibratesAgainstCleanAir() {
        assertThat(Mq2Conversion.calibrate(29_000, 30_000)).isCloseTo(29_500 / 9.83, offset(1e-9));
        assertThatThrownBy(Mq2Conversion::calibrate)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one");
    }
}
