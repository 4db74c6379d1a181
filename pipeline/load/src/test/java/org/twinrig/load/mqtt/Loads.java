package org.twinrig.load.mqtt;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.twinrig.load.BrokerAddress;
import org.twinrig.load.Latency;
import org.twinrig.load.LoadFigures;
import org.twinrig.load.LoadPlan;
import org.twinrig.load.Rate;
import org.twinrig.load.Second;
import org.twinrig.load.TlsFiles;

/** Plans and runs for tests. */
final class Loads {
    static final String RUN = "test";

    private Loads() {}

    /** {@code devices} of {@code rate} for {@code millis}, with a window of {@code window} at QoS 1 and 64 bytes. */
    static LoadPlan plan(BrokerAddress broker, int devices, String rate, long millis, int window) {
        return new LoadPlan(
                broker,
                TlsFiles.NONE,
                devices,
                Rate.parse(rate),
                Duration.ofMillis(millis),
                1,
                1,
                OptionalInt.of(64),
                window,
                true,
                Duration.ofSeconds(2));
    }

    static LoadFigures run(LoadPlan plan) {
        return run(plan, new Silent());
    }

    static LoadFigures run(LoadPlan plan, Generator.Listener listener) {
        try (var generator = new Generator(plan, new FixedFleet(RUN, 64), RUN, 2)) {
            return generator.run(listener);
        }
    }

    /** How many of the waits of {@code latency} are longer than {@code seconds}. */
    static double longerThan(Latency latency, double seconds) {
        double share = latency.curve().stream()
                .filter(point -> point.seconds() > seconds)
                .mapToDouble(Latency.Point::share)
                .min()
                .orElse(1);
        return (1 - share) * latency.count();
    }

    /** Nobody looks on. */
    static class Silent implements Generator.Listener {
        @Override
        public void connecting(int connected) {
            // nobody looks on
        }

        @Override
        public void second(Second second, long sent, long acknowledged) {
            // nobody looks on
        }

        @Override
        public OptionalLong settle(long sent) {
            return OptionalLong.empty();
        }
    }
}
