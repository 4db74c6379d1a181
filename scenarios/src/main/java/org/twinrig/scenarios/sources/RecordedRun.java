package org.twinrig.scenarios.sources;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.function.BiConsumer;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.ChannelKind;
import org.twinrig.core.recording.Recording;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.Entry;

/** A recording that TwinRig made, whole or cut off: its truth, readings and events; alarms come about anew. */
final class RecordedRun implements Source {
    static final String PROFILE = "recording";

    private final Path file;
    private final RunInfo info;
    private final Ledger ledger = new Ledger();

    private RecordedRun(Path file, RunInfo info) {
        this.file = file;
        this.info = info;
    }

    static Source open(Path file) {
        try (Recording recording = Recording.open(file)) {
            RunInfo was = recording.info();
            var properties = new HashMap<>(was.properties());
            properties.put("profile", PROFILE);
            properties.put("source", file.toString());
            var run = new RecordedRun(
                    file,
                    new RunInfo(
                            was.scenario(), was.title(), was.seed(), was.start(), recording.endNanos(), properties));
            recording.counts().forEach((topic, count) -> run.count(recording, topic, count));
            return run;
        }
    }

    private void count(Recording recording, String topic, long count) {
        for (Channel channel : recording.channels()) {
            if (channel.topic().equals(topic) && channel.kind() == ChannelKind.READING) {
                ledger.accept(channel.source(), count);
            }
        }
    }

    @Override
    public String profile() {
        return PROFILE;
    }

    @Override
    public RunInfo info() {
        return info;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void forEach(BiConsumer<Channel, Entry> consumer) {
        try (Recording recording = Recording.open(file)) {
            recording.forEach((channel, entry) -> {
                if (channel.kind() != ChannelKind.ALARM) {
                    consumer.accept(channel, entry);
                }
            });
        }
    }
}
