package org.twinrig.features.cli.hil;

import java.util.List;
import java.util.concurrent.Callable;
import org.twinrig.features.cli.Common;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.ExitStatus;
import org.twinrig.features.run.Json;
import org.twinrig.hil.serial.PortInfo;
import org.twinrig.hil.serial.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code twinrig hil ports}: what can be connected. */
@Command(
        name = "ports",
        mixinStandardHelpOptions = true,
        description = "Lists the serial ports of this machine.",
        footer = {"", "Examples:", "  twinrig hil ports", "  twinrig hil ports --json"})
final class PortsCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Override
    public Integer call() {
        Console console = common.console();
        List<PortInfo> ports = Ports.list();
        ports.forEach(port -> console.result("%-16s  %s".formatted(port.path(), port.description())));
        if (ports.isEmpty()) {
            console.result("no serial port on this machine");
        }
        console.say("virtual ports for programs without hardware are made by \"twinrig hil virtual\"");
        console.document(Json.object(
                "ports",
                ports.stream()
                        .map(port -> Json.object("path", port.path(), "description", port.description()))
                        .toList()));
        return ExitStatus.DONE;
    }
}
