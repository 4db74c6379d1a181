package org.twinrig.bench;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.twinrig.load.BrokerAddress;
import org.twinrig.load.LoadPlan;
import org.twinrig.load.Rate;
import org.twinrig.load.Second;
import org.twinrig.load.TlsFiles;
import org.twinrig.load.mqtt.FixedFleet;
import org.twinrig.load.mqtt.Generator;

/** One run of our load generator, as a process of its own: prints messages and CPU seconds without start and connect. */
public final class LoadWork {
    private LoadWork() {}

    /** Arguments: port, clients, bytes, seconds. */
    public static void main(String[] args) {
        var plan = new LoadPlan(
                new BrokerAddress("127.0.0.1", Integer.parseInt(args[0]), false),
                TlsFiles.NONE,
                Integer.parseInt(args[1]),
                Rate.MAX,
                Duration.ofSeconds(Long.parseLong(args[3])),
                1,
                1,
                OptionalInt.of(Integer.parseInt(args[2])),
                LoadPlan.DEFAULT_WINDOW,
                false,
                Duration.ofSeconds(20));
        try (var generator = new Generator(plan, new FixedFleet("bench", Integer.parseInt(args[2])), "bench", 1)) {
            var figures = generator.run(new Generator.Listener() {
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
            });
            System.out.println(figures.acknowledged() + " " + figures.loadCpuSeconds());
        }
    }
}
