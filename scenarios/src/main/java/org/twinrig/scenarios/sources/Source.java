package org.twinrig.scenarios.sources;

import java.util.function.BiConsumer;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.RunInfo;
import org.twinrig.core.time.Entry;

/** Measurements that can be played like a run. */
public interface Source {
    /** Word for {@code --as}, e.g. {@code pydslog}. */
    String profile();

    /** What is written at the head of the recording; its duration is the moment of the last entry. */
    RunInfo info();

    /** Every row of the input: accepted or rejected with its reason. */
    Ledger ledger();

    /** Hands every entry to {@code consumer}, in order of time; may be called more than once. */
    void forEach(BiConsumer<Channel, Entry> consumer);
}
