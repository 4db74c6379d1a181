package org.twinrig.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinrig.core.UserError;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Ending;
import org.twinrig.core.recording.Recording;
import org.twinrig.core.recording.RecordingWriter;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.recording.Sink;
import org.twinrig.core.time.Entry;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Plant;
import org.twinrig.physics.room.RoomPlant;
import org.twinrig.scenarios.sources.Sources;

class RunTest {
    private static final ScenarioLibrary LIBRARY = new ScenarioLibrary();
    private static final long SLOWEST_NANOS = 20_000_000_000L; // a board of the library speaks at least that often

    static Stream<String> library() {
        return LIBRARY.names().stream();
    }

    @ParameterizedTest
    @MethodSource("library")
    void everyRoomOfTheLibraryKeepsMassEnergyAndGasesToItsEnd(String name) {
        var scenario = LIBRARY.load(name);
        for (var group : World.build(scenario, scenario.seed()).groups()) {
            if (group.plant() instanceof RoomPlant room) {
                for (long at = 0; at <= scenario.durationNanos(); at += SimTime.SECOND) {
                    room.advanceTo(at);
                    for (Plant companion : group.companions()) {
                        companion.advanceTo(at);
                    }
                }
                assertThat(room.conservationError()).isLessThan(RunResult.CONSERVED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("library")
    void everyScenarioOfTheLibraryStartsAndStopsWhenAsked(String name) {
        var scenario = LIBRARY.load(name);
        var run = new Run(scenario, scenario.seed(), 1);
        var sink = new CollectingSink();
        var result = run.execute(List.of(sink), (at, end) -> stopAfter(run, at));
        assertThat(result.endNanos()).isEqualTo(SLOWEST_NANOS);
        assertThat(result.complete()).isFalse();
        assertThat(sink.counts().keySet()).anyMatch(topic -> topic.startsWith("/truth/"));
        assertThat(sink.counts().keySet()).anyMatch(topic -> topic.startsWith("/reading/"));
        assertThat(sink.ended()).isFalse(); // an interrupted run is closed, not ended
        assertThat(sink.closed()).isTrue();
    }

    private static void stopAfter(Run run, long nanos) {
        if (nanos >= SLOWEST_NANOS) {
            run.stop();
        }
    }

    @Test
    void truthReachesFromTheStartToTheEnd() {
        var sink = new CollectingSink();
        var result = new Run(LIBRARY.load("fan-stopped"), 1, 2)
                .withProperties(Map.of("target", "none"))
                .execute(List.of(sink), Progress.NONE);
        assertThat(result.complete()).isTrue();
        assertThat(sink.counts()).containsEntry("/truth/fan", 601L); // 60 s at 10 Hz, both ends included
        assertThat(sink.counts()).containsEntry("/reading/fan-monitor/mls160a", 30L); // 60 s in blocks of 2 s
        assertThat(sink.ended()).isTrue();
        assertThat(sink.info()).extracting(RunInfo::scenario).isEqualTo("fan-stopped");
    }

    @Test
    void theHeadTellsWhereThingsAre() {
        var info = new Run(LIBRARY.load("waste-basket-fire"), 1, 1)
                .withProperties(Map.of("target", "none"))
                .info();
        assertThat(info.properties())
                .containsEntry("target", "none")
                .containsEntry("plan.room.office", "corner=0.0,0.0,0.0 size=6.0,4.0,2.7")
                .containsEntry("plan.person.anna", "arrives=0.0 at=4.8,2.6,0.0 leaves=80.0 room=office")
                .containsEntry("plan.fire.basket", "at=3.8,2.0,0.4 fuel=paper ignition=60.0 room=office");
    }

    @Test
    void interruptedRunLeavesAnIntactRecordingThatCanBeReplayed(@TempDir Path folder) {
        Path file = folder.resolve("run.mcap");
        var run = new Run(LIBRARY.load("fan-healthy"), 1, 2);
        run.execute(List.of(new RecordingWriter(file)), (at, end) -> {
            if (at >= 5_000_000_000L) {
                run.stop();
            }
        });
        try (Recording recording = Recording.open(file)) {
            assertThat(recording.ending()).isEqualTo(Ending.INTERRUPTED);
            assertThat(recording.counts()).containsEntry("/truth/fan", 51L); // 5 s at 10 Hz
        }
        var again = new CollectingSink();
        var source = Sources.open(file);
        new Replay(source).execute(List.of(again), Progress.NONE);
        assertThat(again.counts()).containsEntry("/truth/fan", 51L);
        assertThat(source.ledger().acceptedByDevice()).containsEntry("fan-monitor", 2L); // two blocks of 2 s
    }

    @Test
    void failingSinkClosesTheOthersAndIsToldOf() {
        var sink = new CollectingSink();
        assertThatThrownBy(() ->
                        new Run(LIBRARY.load("fan-healthy"), 1, 2).execute(List.of(new Full(), sink), Progress.NONE))
                .isInstanceOf(UserError.class)
                .hasMessage("the disk is full");
        assertThat(sink.closed()).isTrue();
    }

    @Test
    void pacedRunIsStoppedByAnInterruptOfItsThread() throws InterruptedException {
        var results = new ArrayList<RunResult>();
        var sink = new CollectingSink();
        var run = new Run(LIBRARY.load("fan-healthy"), 1, 1).pacedBy(Pacer.times(1)); // would last a minute
        var thread = new Thread(() -> results.add(run.execute(List.of(sink), Progress.NONE)));
        thread.start();
        thread.interrupt();
        thread.join();
        assertThat(results.get(0).complete()).isFalse();
        assertThat(sink.closed()).isTrue();
    }

    @Test
    void speedIsReadAsWritten() {
        assertThat(Pacer.parse("max").sliceNanos()).isEqualTo(1_000_000_000L);
        assertThat(Pacer.parse("1").sliceNanos()).isEqualTo(50_000_000L); // a piece every 50 ms
        assertThat(Pacer.parse("10x").sliceNanos()).isEqualTo(500_000_000L);
        assertThatThrownBy(() -> Pacer.parse("fast"))
                .hasMessage("the speed is \"fast\"; it must be \"max\" or a number, e.g. 1 for real time");
        assertThatThrownBy(() -> Pacer.parse("0")).isInstanceOf(UserError.class);
    }

    private static final class Full implements Sink {
        @Override
        public void begin(RunInfo info) {}

        @Override
        public void accept(Channel channel, Entry entry) {
            throw new UserError("the disk is full", UserError.MACHINE_LACKS);
        }

        @Override
        public void end(long endNanos) {}

        @Override
        public void close() {}
    }
}
