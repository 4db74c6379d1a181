package org.twinrig.features.cli.hil;

import java.util.List;
import org.twinrig.core.UserError;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.cli.Interruption;
import org.twinrig.features.run.Json;
import org.twinrig.hil.mls160a.EmulatedHead;
import org.twinrig.hil.mls160a.MotionFeed;
import org.twinrig.hil.serial.Ports;
import org.twinrig.sensors.mls160a.StartRequest;

/** {@code twinrig hil play … --protocol mls160a}: the twin is the sensor, and waits for its host. */
record HeadPlay(Played played, String port, double speed, List<String> only) {
    private static final String TYPE = "mls160a";

    /** Serves the host at the other end until the run has ended, or Ctrl-C. */
    int serve(Console console) {
        try (var line = Ports.open(port, StartRequest.BAUD);
                var feed = new MotionFeed(played.stimulus(), device())) {
            var head = new EmulatedHead(line, feed, speed, console::say);
            console.say("an MLS/160A on " + port + ", waiting for START");
            try (var interruption = new Interruption(head::stop)) {
                head.run();
                return finish(console, head, interruption.asked());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitStatus.INTERRUPTED;
        }
    }

    private String device() {
        if (only.size() > 1) {
            throw new UserError(
                    "--only names %d things; an MLS/160A is one sensor, so name one device".formatted(only.size()));
        }
        String wanted = only.isEmpty() ? "" : only.get(0).replaceAll("/" + TYPE + "$", "");
        return wanted.equals(TYPE) ? "" : wanted;
    }

    private int finish(Console console, EmulatedHead head, boolean interrupted) {
        console.result("%,d frames sent, the latest %.2f ms behind its moment"
                .formatted(head.framesSent(), head.worstLateMillis()));
        console.document(Json.object(
                "scenario", played.name(),
                "port", port,
                "speed", speed,
                "frames", head.framesSent(),
                "worstLateMs", head.worstLateMillis()));
        return interrupted ? ExitStatus.INTERRUPTED : ExitStatus.DONE;
    }
}
