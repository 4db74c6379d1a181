package org.twinrig.features.cli.load;

import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.UserError;
import org.twinrig.features.cli.Console;
import org.twinrig.load.LoadPlan;
import org.twinrig.load.Measure;
import org.twinrig.load.Second;
import org.twinrig.load.cloud.CloudProcess;
import org.twinrig.load.mqtt.Generator;
import org.twinrig.scenarios.units.Quantity;

/** Shows how a load is going, second by second. */
final class LoadLine implements Generator.Listener {
    private final Console console;
    private final LoadPlan plan;
    private final @Nullable CloudProcess cloud;
    private int reconnecting;
    private boolean begun;

    /** {@code cloud}: whose functions handle the messages; null where none are seen. */
    LoadLine(Console console, LoadPlan plan, @Nullable CloudProcess cloud) {
        this.console = console;
        this.plan = plan;
        this.cloud = cloud;
    }

    @Override
    public void connecting(int connected) {
        console.progress("connected %,d of %,d devices to %s".formatted(connected, plan.devices(), plan.broker()));
    }

    @Override
    public void second(Second second, long sent, long acknowledged) {
        if (!begun) {
            begun = true;
            console.say("%,d devices are connected to %s and send for %s"
                    .formatted(
                            plan.devices(),
                            plan.broker(),
                            Quantity.printDuration(plan.duration().toMillis() / 1000.0)));
        }
        int away = plan.devices() - second.connected();
        if (away > 0 && reconnecting == 0) {
            console.warn(String.format(
                    Locale.ROOT,
                    "at %.0f s: %,d of %,d connections are lost; they are tried again",
                    second.at(),
                    away,
                    plan.devices()));
        }
        reconnecting = away;
        console.progress(String.format(
                Locale.ROOT,
                "%.0f s: sent %,d, acknowledged %,d, %,.0f/s, p99 %s, waiting %,d, not connected %,d, memory %d MB",
                second.at(),
                sent,
                acknowledged,
                (plan.qos() == 0 ? second.sent() : second.acknowledged()) / second.length(),
                Measure.time(second.p99()),
                second.waiting(),
                away,
                second.residentBytes() / 1_000_000));
    }

    @Override
    public OptionalLong settle(long sent) {
        if (cloud == null) {
            return OptionalLong.empty();
        }
        console.progress("waiting for the functions");
        try {
            return OptionalLong.of(cloud.finish(sent));
        } catch (UserError e) {
            console.warn(String.valueOf(e.getMessage()));
            return OptionalLong.empty();
        }
    }
}
