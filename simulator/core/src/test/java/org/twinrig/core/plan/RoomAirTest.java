package org.twinrig.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.recording.FloorPlan.Place;

class RoomAirTest {
    private static final Room ROOM = new Room("room", new Place(0, 0, 0), new Place(4, 3, 2.5));

    @ParameterizedTest(name = "{0} over {1} °C down to {2} m: {3}")
    @CsvSource({"100, 20, 1.5, true", "20.4, 20, 1.5, false", "100, 20, 2.5, false", "NaN, NaN, NaN, false"})
    void oneSpeaksOfAHotLayerWhenItIsWarmerAndHasADepth(double upper, double lower, double level, boolean layered) {
        assertThat(new RoomAir(upper, lower, level, 0, 0).isLayered(ROOM)).isEqualTo(layered);
    }

    @Test
    void smokeDimsAsBouguerSays() {
        // 1 m of 0.1 g/m³ in the layer and 1.5 m of 0.02 g/m³ below it: exp(-8.7 · 0.13)
        assertThat(new RoomAir(100, 20, 1.5, 0.1, 0.02).seenThrough(ROOM)).isCloseTo(0.3227, offset(1e-4));
        assertThat(new RoomAir(100, 20, 1.5, 0, 0).seenThrough(ROOM)).isEqualTo(1);
        assertThat(new RoomAir(100, 20, Double.NaN, Double.NaN, 0).seenThrough(ROOM))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} °C: {1}")
    @CsvSource({"-10, dcebfa", "15, dcebfa", "20, e5f0f4", "25, eef5ee", "70, fbc66a", "600, 5c0f1a", "900, 5c0f1a"})
    void theScaleOfHeatIsLinearBetweenItsSteps(double celsius, String rgb) {
        assertThat("%06x".formatted(HeatScale.rgb(celsius))).isEqualTo(rgb);
    }

    @Test
    void whatIsNotToldIsTheColdest() {
        assertThat(HeatScale.rgb(Double.NaN)).isEqualTo(HeatScale.rgb(0));
    }
}
