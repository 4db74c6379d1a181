package org.twinrig.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinrig.core.UserError;

class ScenarioEditTest {
    private final ScenarioLibrary library = new ScenarioLibrary();
    private final Scenario basket = library.load("waste-basket-fire");

    @Test
    void valueIsSetByPathAndTheOriginalStays() {
        Scenario changed = basket.with("room.co2", "800 ppm")
                .with("fires.basket.peak=50 kW")
                .with("fires.0.fuel", "pine");
        assertThat(changed.settings().section("room").number("co2")).isCloseTo(800e-6, within(1e-12)); // rounding
        assertThat(changed.settings().items("fires").get(0).number("peak")).isEqualTo(50e3);
        assertThat(changed.settings().items("fires").get(0).text("fuel")).isEqualTo("pine");
        assertThat(basket.settings().section("room").number("co2")).isCloseTo(450e-6, within(1e-12));
    }

    @Test
    void partsAreAddedAndTakenAway() {
        Scenario calm = basket.without("fires")
                .add("people", "{name: zoe, at: '1 m, 1 m, 0 m'}")
                .add("fans", "{name: fan, speed: 2000 rpm}")
                .add("devices", "{name: monitor, on: fan, sensors: [{type: mls160a}]}");
        assertThat(calm.settings().items("fires")).isEmpty();
        assertThat(calm.settings().items("people")).hasSize(2);
        assertThat(calm.devices()).containsExactly("office-1", "monitor");
    }

    @Test
    void bareRoomCanBeBuiltUp() {
        Scenario room = Scenario.parse("{title: a room, duration: 5 min, room: {size: 6 m x 4 m x 2.7 m}}", "steps")
                .add("fires", "{name: fire, fuel: wood, at: '3 m, 2 m, 0 m', ignition: 60 s, peak: 100 kW}");
        assertThat(World.build(room, 1).groups()).hasSize(1);
        assertThat(room.name()).isEqualTo("steps");
    }

    @Test
    void mistakesInAChangeAreNamedByThePath() {
        assertThatThrownBy(() -> basket.with("room.co2", "800 kg"))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "--set room.co2: room.co2 is \"800 kg\", a mass; a concentration is needed here, e.g. \"450 ppm\"");
        assertThatThrownBy(() -> basket.with("fires.baskt.peak", "1 kW"))
                .hasMessage(
                        "fires.baskt.peak: fires has no part \"baskt\" (did you mean \"basket\"?); there is 0 (basket)");
        assertThatThrownBy(() -> basket.with("room.co2.low", "1 ppm"))
                .hasMessageContaining("room.co2 is a section with keys of its own; a concentration")
                .isInstanceOf(UserError.class);
        assertThatThrownBy(() -> basket.with("room.colour", "red"))
                .hasMessageContaining("room.colour is an unknown key");
        assertThatThrownBy(() -> basket.with("room.co2")).hasMessageContaining("write it as path=value");
        assertThatThrownBy(() -> basket.with("fires.7.peak", "1 kW")).hasMessageContaining("there is 0 (basket)");
    }

    @Test
    void libraryKnowsItsNamesAndFiles(@TempDir Path folder) throws IOException {
        assertThat(library.names())
                .hasSizeGreaterThanOrEqualTo(10)
                .startsWith("quiet-office-day", "waste-basket-fire", "smouldering-sofa");
        Path file = folder.resolve("77-my-room.yaml");
        Files.writeString(file, "{title: mine, duration: 1 min, fans: [{name: fan}]}");
        assertThat(library.load(file.toString()).name()).isEqualTo("my-room");
        assertThatThrownBy(() -> library.load("waste-baskt-fire"))
                .hasMessageStartingWith(
                        "there is no scenario \"waste-baskt-fire\" (did you mean \"waste-basket-fire\"?); scenarios: quiet");
        assertThatThrownBy(() -> library.load("gone/room.yaml")).hasMessage("there is no file gone/room.yaml");
    }
}
