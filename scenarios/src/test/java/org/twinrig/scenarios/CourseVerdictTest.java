package org.twinrig.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.core.reading.SampleSchema;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.time.SimTime;
import org.twinrig.scenarios.CourseVerdict.Verdict;

/** A smoke that thickens by 0.01 dB/m a second and gets hidden: what a scenario may say of it, and how it is judged. */
class CourseVerdictTest {
    private final Courses courses = new Courses();

    @BeforeEach
    void aRun() {
        var schema = SampleSchema.of("Probe", "smokeDbm", "dB/m", "countY", "-");
        var channel = Channel.truth("ceiling", "probe", new Content.Numbers(schema));
        for (int t = 0; t <= 300; t++) {
            courses.accept(channel, new Samples(t * SimTime.SECOND, new double[] {0.01 * t, t / 200.0}));
        }
        var camera = Channel.reading("hall-1", "lepton35", new Content.Thermal(2, 1, 9));
        short cold = (short) 29_515; // 22 °C
        courses.accept(camera, new ThermalFrame(0, 2, 1, new short[] {cold, cold}));
        courses.accept(camera, new ThermalFrame(SimTime.SECOND, 2, 1, new short[] {cold, (short) 39_515}));
    }

    private Verdict judge(String expectation) {
        var scenario = Scenario.parse("""
                title: t
                duration: 5 min
                room: {size: 4 m x 3 m x 2.5 m}
                probes: [{name: ceiling, at: "2 m, 2 m, 2.4 m"}]
                devices: [{name: hall-1, at: "1 m, 1 m, 2 m", sensors: [{type: lepton35}]}]
                expect: [{%s}]
                """.formatted(expectation), "t.yaml");
        var only = (Expectation.OfCourse) scenario.expectations().get(0);
        return CourseVerdict.of(only, courses);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            reaches: 2, from: 180 s, until: 220 s | true | smokeDbm of ceiling reaches 2 dB/m between 180 s and 220 s: at t = 200 s
            reaches: 2, until: 190 s | false | smokeDbm of ceiling reaches 2 dB/m between 0 s and 190 s: highest 1.9 dB/m at t = 190 s
            below: 1, until: 60 s | true | smokeDbm of ceiling stays below 1 dB/m between 0 s and 60 s: from 0 to 0.6 dB/m at t = 60 s
            above: 1, from: 60 s | false | smokeDbm of ceiling stays above 1 dB/m from 60 s on: lowest 0.6 dB/m at t = 60 s
            rises-by: 2, from: 100 s | true | smokeDbm of ceiling rises by 2 dB/m from 100 s on: by 2 dB/m
            falls-by: 0.1 | false | smokeDbm of ceiling falls by 0.1 dB/m: by 0 dB/m
            when: countY, is: 1.25, above: 2.4, below: 2.6 | true | smokeDbm of ceiling is between 2.4 and 2.6 dB/m when countY reaches 1.25: 2.5 dB/m at t = 250 s
            when: countY, is: 9, above: 2.4 | false | smokeDbm of ceiling is above 2.4 dB/m when countY reaches 9: it never does
            """)
    void aClaimIsJudgedWithItsEvidence(String claim, boolean holds, String text) {
        Verdict verdict = judge("truth: ceiling, field: smokeDbm, " + claim);
        assertThat(verdict.text()).isEqualTo(text);
        assertThat(verdict.held()).isEqualTo(holds);
    }

    @Test
    void ofAPictureTheHottestPixelCounts() {
        Verdict verdict = judge("reading: hall-1, field: hottestC, reaches: 100");
        assertThat(verdict.text()).isEqualTo("hottestC of hall-1 reaches 100 °C: at t = 1 s");
    }

    @Test
    void aQuantityThatTheRunDoesNotHaveIsAMistakeOfTheScenario() {
        assertThatThrownBy(() -> judge("truth: ceiling, field: smokDbm, reaches: 2"))
                .hasMessageContaining("there is no smokDbm of ceiling in the run; ceiling has: smokeDbm, countY");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            alarm: fire, never: ALERT, reaches: 2 | expect.0.reaches does not go with an alarm
            truth: ceiling, reaches: 2 | expect.0.field is missing: the quantity that is looked at, e.g. co2Ppm
            truth: ceiling, field: a, reaches: 2, below: 3 | expect.0.reaches, rises-by, falls-by, or above and below: exactly one of them is needed
            truth: ceiling, field: a, when: b, below: 3 | expect.0.when needs is, and above or below
            reading: hall-2, field: a, below: 3 | expect.0.reading is "hall-2", an unknown board (did you mean "hall-1"?); known: hall-1
            reading: hall-1, field: hotestC, below: 3 | expect.0.field is "hotestC", which hall-1 does not read (did you mean "hottestC"?); it reads: hottestC, meanC
            within: 5 s | expect.0.alarm, reading or truth: exactly one of them is needed
            """)
    void whatMakesNoSenseIsTold(String expectation, String message) {
        assertThatThrownBy(() -> judge(expectation)).hasMessageContaining(message);
    }
}
