package org.twinrig.scenarios.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinrig.core.UserError;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Run;
import org.twinrig.scenarios.Scenario;

class PlantFileTest {
    @Test
    void whatIsWrittenIsRead() {
        var shipped = PlantFile.shipped();
        String text = PlantText.of(shipped, "again");
        assertThat(PlantFile.parse(text, "again.yaml")).isEqualTo(shipped);
    }

    @Test
    void theShippedFanTurnsAsTheRecordedOneAndShakesOnItsOwnMount() {
        var spec = PlantFile.shipped().spec(FanSpec.of("fan"));
        assertThat(spec.nominalSpeed()).isBetween(50.9, 51.4); // middle half of the recorded frames
        assertThat(spec.machine().lines()).hasSizeGreaterThan(60);
        assertThat(spec.machine().body().stiffness())
                .isNotEqualTo(FanSpec.of("fan").machine().body().stiffness());
    }

    @Test
    void mistakesAreNamedWithTheirPlace() {
        String text = PlantText.of(PlantFile.shipped(), "again");
        assertThatThrownBy(() -> PlantFile.parse(text.replace("drift:", "drfit:"), "p.yaml"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("p.yaml:18:5: an item of seatings has no key \"drfit\"")
                .hasMessageContaining("drift");
        assertThatThrownBy(() -> PlantFile.parse(text.replaceFirst("cause: \\w+", "cause: magic"), "p.yaml"))
                .hasMessageContaining("cause is \"magic\"; one of air, blades, imbalance, motor, whirl is needed here");
        assertThatThrownBy(() -> PlantFile.parse(text.replaceFirst("hum: \\[[^,]*,", "hum: ["), "p.yaml"))
                .hasMessageContaining("hum is a list of 2; a list of 3 numbers is needed here");
        assertThatThrownBy(() -> PlantFile.parse(text.replaceFirst("speed: \\S+", "speed: fast"), "p.yaml"))
                .hasMessageContaining("p.yaml:17:12: speed is \"fast\"; a number from 1.0 to 1000.0 is needed here");
    }

    @Test
    void aSeatingThatTheFanDoesNotHaveIsNamed() {
        String text = "title: t\nduration: 4 s\nfans: [{name: fan, like: mls160a-fan, seating: 3}]\n"
                + "devices: [{name: d, on: fan, sensors: [{type: mls160a}]}]\n";
        var third = Scenario.parse(text, "here.yaml");
        assertThatThrownBy(() -> new Run(third, 1, 1).execute(List.of(), Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessage("here.yaml:3:48: fans.0.seating is 3; mls160a-fan has 2");
        for (String other : new String[] {"", "like: cwru-motor, "}) {
            assertThatThrownBy(() -> Scenario.parse(text.replace("like: mls160a-fan, ", other), "here.yaml"))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("only a fan that is like a fitted one has seatings");
        }
        var second = Scenario.parse(text.replace("seating: 3", "seating: 2"), "here.yaml");
        assertThat(new Run(second, 1, 1).execute(List.of(), Progress.NONE)).isNotNull();
    }

    @Test
    void aScenarioSaysWhichPlantItLooksFor() {
        var scenario = Scenario.parse(
                "title: t\nduration: 4 s\nfans: [{name: fan, like: missing.yaml}]\n"
                        + "devices: [{name: d, on: fan, sensors: [{type: mls160a}]}]\n",
                "here.yaml");
        assertThatThrownBy(() -> new Run(scenario, 1, 1).execute(List.of(), Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("missing.yaml");
        assertThatThrownBy(() -> PlantFile.find("other.yaml", Path.of("here.yaml")))
                .hasMessage(
                        "there is no plant \"other.yaml\": no file other.yaml, and those that come along are mls160a-fan and cwru-motor");
    }
}
