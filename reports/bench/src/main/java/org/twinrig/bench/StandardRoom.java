package org.twinrig.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.SimTime;
import org.twinrig.scenarios.Progress;
import org.twinrig.scenarios.Run;
import org.twinrig.scenarios.Scenario;
import org.twinrig.sensors.SensorType;
import org.twinrig.sensors.Sensors;

/**
 * The standard room, whole and in parts: an office of 6 m x 4 m x 2.7 m with a door, a person and a fire after 60 s,
 * a Lepton 3.5 at 8.77 Hz, SCD41, MQ-2, MQ-7, MQ-135 and DHT22 in it, and a fan with a BMI160 at 1600 Hz; 240 s.
 */
final class StandardRoom {
    private static final String FILE = "standard-room.yaml";
    private static final String PLACE = "at: \"0.3 m, 0.3 m, 2.4 m\", look-at: \"3.6 m, 2.3 m, 0.5 m\", ";
    private static final long SEED = 1;

    private StandardRoom() {}

    /** Everything. */
    static Scenario whole() {
        try (InputStream in = StandardRoom.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            return Scenario.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing burns and nobody is there: the scene hardly changes. */
    static Scenario quiet() {
        return whole().without("fires").without("people");
    }

    /** Room and fan without any sensor. */
    static Scenario plants() {
        return whole().without("devices");
    }

    /** The room without any sensor. */
    static Scenario room() {
        return plants().without("fans");
    }

    /** The fan without any sensor. */
    static Scenario fan() {
        return plants().without("people").without("fires").without("room");
    }

    /** One sensor with the plant that it looks at. */
    static Scenario alone(String sensor) {
        boolean machine = Sensors.type(sensor).surroundings() == SensorType.Surroundings.MACHINE;
        String place = machine ? "on: fan, " : PLACE;
        return (machine ? fan() : room())
                .add("devices", "{name: board, " + place + "sensors: [{type: " + sensor + "}]}");
    }

    /** The camera in the room while nothing burns and nobody is there. */
    static Scenario cameraInCalm() {
        return alone("lepton35").without("fires").without("people");
    }

    /** The camera in the room while it burns and two people walk about. */
    static Scenario cameraInCommotion() {
        return alone("lepton35")
                .without("people")
                .add("people", "{name: anna, at: \"4.8 m, 2.6 m, 0 m\", activity: walking}")
                .add("people", "{name: ben, at: \"2.5 m, 1.6 m, 0 m\", activity: walking}");
    }

    /** Runs {@code scenario} once on this thread and returns the simulated seconds. */
    static double run(Scenario scenario, Sink sink) {
        var result = new Run(scenario, SEED, 1).execute(List.of(sink), Progress.NONE);
        return SimTime.toSeconds(result.endNanos());
    }
}
