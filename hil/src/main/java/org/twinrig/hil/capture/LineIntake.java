package org.twinrig.hil.capture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.reading.Samples;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;
import org.twinrig.core.recording.Event;
import org.twinrig.core.recording.Sink;

/**
 * A device that sends lines of text. A reading's moment is that of its line's arrival. A line that cannot be read is an
 * event with its number and the reason; of those, the first {@value #MOST_EVENTS} are told one by one, and the last
 * event says how many there were. The first line is usually the end of one that began before: when it cannot be read,
 * it is counted among the skipped bytes.
 */
public final class LineIntake implements Intake {
    private static final int LONGEST_LINE = 4096;
    private static final int LONGEST_QUOTE = 80;
    private static final int MOST_EVENTS = 100;
    private static final byte[] NOTHING = {};

    private final String device;
    private final String type;
    private final LineFormat format;
    private final byte[] line = new byte[LONGEST_LINE];
    private int filled;
    private boolean tooLong;
    private @Nullable Sink sink;
    private @Nullable Channel channel;
    private long durationNanos;
    private long nowNanos;
    private long number;
    private long accepted;
    private long rejected;
    private long skippedBytes;

    private LineIntake(String device, String type, LineFormat format) {
        this.device = device;
        this.type = type;
        this.format = format;
    }

    /**
     * Records lines of numbers between commas.
     *
     * @param columns their names, e.g. {@code temp,hum}; empty: the first line names them
     * @param map {@code COLUMN=field[:unit],…}; empty: all columns under their own names
     */
    public static LineIntake csv(String device, String type, Optional<String> columns, Optional<String> map) {
        var names = columns.map(text -> List.of(text.strip().split("\\s*,\\s*", -1)));
        return new LineIntake(device, type, new CsvLines(names, map.map(Mapping::parse)));
    }

    /**
     * Records lines of one JSON object each.
     *
     * @param map {@code path.of.member=field[:unit],…}; empty: all numbers of the first line
     */
    public static LineIntake json(String device, String type, Optional<String> map) {
        return new LineIntake(device, type, new JsonLines(map.map(Mapping::parse)));
    }

    @Override
    public byte[] opening() {
        return NOTHING;
    }

    @Override
    public byte[] closing() {
        return NOTHING;
    }

    @Override
    public void into(Sink newSink, long newDurationNanos) {
        sink = newSink;
        durationNanos = newDurationNanos;
    }

    @Override
    public void accept(byte[] bytes, int length, long nanos) {
        nowNanos = nanos;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                endLine();
            } else if (filled < LONGEST_LINE) {
                line[filled++] = bytes[i];
            } else {
                tooLong = true;
                skippedBytes++;
            }
        }
    }

    private void endLine() {
        number++;
        String text = "";
        try {
            if (tooLong) {
                throw new LineFormat.BadLine("it is longer than " + LONGEST_LINE + " bytes");
            }
            text = text();
            if (!text.isEmpty()) {
                format.read(text).ifPresent(this::write);
            }
        } catch (LineFormat.BadLine e) {
            reject(text, String.valueOf(e.getMessage()));
        } finally {
            filled = 0;
            tooLong = false;
        }
    }

    private String text() throws LineFormat.BadLine {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return decoder.decode(ByteBuffer.wrap(line, 0, filled)).toString().strip();
        } catch (CharacterCodingException e) {
            throw new LineFormat.BadLine("it is no text (UTF-8)");
        }
    }

    private void write(double[] values) {
        var to = channel;
        if (to == null) {
            to = Channel.reading(device, type, new Content.Numbers(format.schema()));
            channel = to;
        }
        accepted++;
        sink().accept(to, new Samples(nowNanos, values));
    }

    private void reject(String text, String reason) {
        if (number == 1) {
            skippedBytes += filled;
            return;
        }
        rejected++;
        if (rejected <= MOST_EVENTS) {
            String quote = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
            event(
                    "line-rejected",
                    "Line %d of %s: %s".formatted(number, device, reason),
                    Map.of("line", "" + number, "text", quote));
        }
    }

    private void event(String kind, String text, Map<String, String> details) {
        sink().accept(Channel.EVENTS, new Event(nowNanos, kind, device, text, details));
    }

    @Override
    public boolean complete(long nanos) {
        return nanos >= durationNanos;
    }

    @Override
    public long finish() {
        skippedBytes += filled;
        filled = 0;
        if (rejected > 0) {
            String text = "%d of %d lines of %s were rejected".formatted(rejected, number, device);
            event("lines-rejected", text, Map.of("lines", "" + rejected));
        }
        format.leftOut()
                .ifPresent(rest -> event("left-out", "In no field of " + device + ": " + rest, Map.of("what", rest)));
        return nowNanos;
    }

    @Override
    public CaptureCounts counts() {
        return new CaptureCounts(accepted, 0, 0, 0, skippedBytes, rejected);
    }

    @Override
    public String whatToCheck() {
        return "check --protocol, --baud and --map";
    }

    private Sink sink() {
        return Objects.requireNonNull(sink, "the recording has not begun");
    }
}
