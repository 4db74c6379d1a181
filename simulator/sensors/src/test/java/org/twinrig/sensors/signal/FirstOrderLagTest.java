package org.twinrig.sensors.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.twinrig.core.random.RandomStreams;

class FirstOrderLagTest {
    @Test
    void reaches63PercentAfterItsTimeConstant() {
        var lag = new FirstOrderLag(60, 0);
        lag.advance(1, 0); // the step
        for (int i = 0; i < 60; i++) {
            lag.advance(1, 1);
        }
        assertThat(lag.output()).isCloseTo(1 - StrictMath.exp(-1), offset(1e-12));
    }

    @Test
    void followsARampExactlyHoweverOftenItIsAsked() {
        var seldom = new FirstOrderLag(90, 0);
        var often = new FirstOrderLag(90, 0);
        for (int i = 1; i <= 40; i++) {
            seldom.advance(5 * i, 5);
            for (int j = 1; j <= 50; j++) {
                often.advance(5 * (i - 1) + 0.1 * j, 0.1);
            }
        }
        // Analytic answer of dy/dt = (t - y)/τ from rest: t - τ(1 - exp(-t/τ)).
        double exact = 200 - 90 * (1 - StrictMath.exp(-200.0 / 90));
        assertThat(seldom.output()).isCloseTo(exact, offset(1e-9));
        assertThat(often.output()).isCloseTo(exact, offset(1e-9));
    }

    @Test
    void refusesATimeConstantThatIsNone() {
        assertThatThrownBy(() -> new FirstOrderLag(0, 1)).hasMessageContaining("0.0 s");
    }

    @Test
    void theConverterStopsAtItsEnds() {
        var adc = new Adc(10, 5);
        assertThat(adc.code(-1)).isZero();
        assertThat(adc.code(2.5)).isEqualTo(512);
        assertThat(adc.code(5)).isEqualTo(1023);
        assertThat(adc.volts(512)).isEqualTo(2.5);
    }

    @Test
    void partsFillTheirBandAndStayInIt() {
        var random = new RandomStreams(1).stream("part");
        double lowest = 1;
        double highest = -1;
        double sum = 0;
        for (int i = 0; i < 2000; i++) {
            double part = PartSpread.inBand(random);
            lowest = Math.min(lowest, part);
            highest = Math.max(highest, part);
            sum += part;
            assertThat(PartSpread.between(2000, 20_000, random)).isBetween(2000.0, 20_000.0);
        }
        assertThat(lowest).isBetween(-1.0, -0.9);
        assertThat(highest).isBetween(0.9, 1.0);
        assertThat(sum / 2000).isCloseTo(0, offset(0.04)); // four standard errors of the mean
    }
}
