package org.twinrig.load.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A broker that does nothing for a while. What falls due meanwhile has to wait, and every one of these waits must show,
 * not only those of the few messages that were under way (coordinated omission).
 */
class StallTest {
    private static final int DEVICES = 20;
    private static final int PER_SECOND = 50; // of each device

    @Test
    void everyMessageThatFellDueDuringTheStallIsChargedWithItsWait() {
        long stallMillis = 1000;
        try (var broker = new FakeBroker()) {
            broker.stall(800, stallMillis);
            var figures = Loads.run(Loads.plan(broker.address(), DEVICES, PER_SECOND + "/s", 3000, 1));

            assertThat(figures.due()).isEqualTo(3L * DEVICES * PER_SECOND);
            assertThat(figures.lost()).hasValue(0);
            assertThat(figures.duplicates()).hasValue(0);
            // A message that fell due right after the stall began waited for all of it; one device sends every 20 ms.
            assertThat(figures.ack().max()).isGreaterThan(0.9);
            // Those of the first half waited for at least the other half: 500 ms of 1000 a second. The broker may have
            // begun its stall while a second was still connecting, hence not exactly.
            double late = Loads.longerThan(figures.ack(), 0.5);
            assertThat(late).isGreaterThan(0.8 * 0.5 * DEVICES * PER_SECOND);
            // Counted from sending, as closed loops do, only the one message under way of each device would show.
            assertThat(Loads.longerThan(figures.ackSinceSend(), 0.5)).isLessThan(late / 4);
        }
    }

    @Test
    void whatTheBrokerNeverTookIsCountedAndItsWaitToo() {
        try (var broker = new FakeBroker()) {
            broker.stall(500, 60_000);
            var figures = Loads.run(Loads.plan(broker.address(), 5, "20/s", 1500, 2));

            // 100 a second for 1.5 s; from the stall on each device has two messages under way and the rest waiting.
            assertThat(figures.due()).isEqualTo(150);
            assertThat(figures.unacknowledged()).isEqualTo(10);
            assertThat(figures.unsent())
                    .isEqualTo(figures.due() - figures.sent())
                    .isGreaterThan(50);
            assertThat(figures.acknowledged()).isEqualTo(figures.sent() - 10);
            assertThat(figures.lost().orElseThrow())
                    .isEqualTo(figures.due() - figures.received().orElseThrow());
            assertThat(figures.ack().count()).isEqualTo(figures.due());
            assertThat(figures.ack().max()).isGreaterThan(2); // the patience alone
        }
    }
}
