package org.twinrig.features.cli.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twinrig.features.cli.Common;
import org.twinrig.features.cli.Console;
import org.twinrig.features.cli.Interruption;
import org.twinrig.features.run.OutFolder;
import org.twinrig.load.BrokerAddress;
import org.twinrig.load.Expectation;
import org.twinrig.load.LoadFigures;
import org.twinrig.load.LoadPlan;
import org.twinrig.load.MachineLimits;
import org.twinrig.load.cloud.CloudProcess;
import org.twinrig.load.mqtt.FixedFleet;
import org.twinrig.load.mqtt.Fleet;
import org.twinrig.load.mqtt.Generator;
import org.twinrig.load.twin.TwinFleet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code twinrig load}: many devices against one broker, and what it took. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Loads a cloud or broker with a fleet of devices and measures latency, loss and duplicates.",
        footer = {
            "",
            "Examples:",
            "  twinrig load --devices 1000 --rate \"1 per 10 s\" --duration \"2 min\"",
            "  twinrig load --devices 500 --rate max --duration \"20 s\" --size 200 --broker mqtt://127.0.0.1:1883",
            "  twinrig load --devices 200 --duration \"1 min\" --expect \"p99(ack) < 50 ms\" --expect \"loss == 0\""
        })
final class LoadCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Mixin
    private LoadOptions options = new LoadOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results; out/load by default.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Console console = common.console();
        LoadPlan asked = options.plan(Optional.empty());
        List<Expectation> expectations = options.expectations(asked);
        MachineLimits.read().require(asked.devices());
        OutFolder folder = OutFolder.prepare(Common.outFolder(out, "load"));
        String run = UUID.randomUUID().toString().substring(0, 6);
        if (!options.embedded()) {
            return execute(console, asked, expectations, folder, run, null);
        }
        try (var cloud = CloudProcess.start(run, console::warn)) {
            var plan = options.plan(Optional.of(BrokerAddress.parse(cloud.brokerUri())));
            return execute(console, plan, expectations, folder, run, cloud);
        }
    }

    private int execute(
            Console console,
            LoadPlan plan,
            List<Expectation> expectations,
            OutFolder folder,
            String run,
            @Nullable CloudProcess cloud) {
        Fleet fleet = fleet(console, plan, run);
        int loops = Math.min(plan.devices(), Runtime.getRuntime().availableProcessors());
        try (var generator = new Generator(plan, fleet, run, loops);
                var interruption = new Interruption(generator::stop)) {
            if (cloud != null) {
                cloud.alarmsTo(generator::alarm);
            }
            LoadFigures figures = generator.run(new LoadLine(console, plan, options.twin() ? cloud : null));
            var outcome = new LoadOutcome(
                    figures,
                    expectations.stream()
                            .map(expectation -> expectation.judge(figures))
                            .toList(),
                    run,
                    command(),
                    options.targetName(),
                    interruption.asked());
            return outcome.finish(console, folder);
        }
    }

    private Fleet fleet(Console console, LoadPlan plan, String run) {
        if (plan.size().isPresent()) {
            return new FixedFleet(run, plan.size().getAsInt());
        }
        console.progress("simulating the rooms that the devices are in");
        return TwinFleet.simulate(plan.seed(), plan.rate(), run, plan.devices());
    }

    /** The command line as it was typed, quoted where needed. */
    private String command() {
        var words = new ArrayList<>(List.of("twinrig", "load"));
        for (String word : spec.commandLine().getParseResult().originalArgs()) {
            words.add(word.matches("[\\w./:=-]+") ? word : "\"" + word + "\"");
        }
        return String.join(" ", words);
    }
}
