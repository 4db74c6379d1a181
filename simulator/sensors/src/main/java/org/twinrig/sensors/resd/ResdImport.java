package org.twinrig.sensors.resd;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.core.recording.Channel;
import org.twinrig.core.recording.Content;

/**
 * Blocks of stimulus as readings. What {@link ResdExport} wrote gets back its boards, parts and fields; a file of somebody
 * else becomes one part {@code resd} on one board whose fields are called after the types, with the channel behind the
 * name from the second one on. Blocks of bytes that are no images of ours are left out.
 */
public final class ResdImport {
    private static final String SENSOR = "resd";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]+");

    private final String file;
    private final String device;
    private final Map<String, NumbersPart> numbers = new LinkedHashMap<>();
    private final Map<String, MotionPart> motions = new LinkedHashMap<>();
    private final List<Arrived> images = new ArrayList<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private Instant start = Instant.EPOCH;

    private record Arrived(Channel channel, Reading reading) {}

    private ResdImport(String file, String device) {
        this.file = file;
        this.device = device;
    }

    /**
     * Readings of {@code blocks}.
     *
     * @param file what errors call it
     * @param device name of the board where the blocks name none
     * @throws UserError when blocks contradict each other
     */
    public static ResdImport of(String file, List<ResdBlock> blocks, String device) {
        var all = new ResdImport(file, device);
        for (int i = 0; i < blocks.size(); i++) {
            all.take(blocks.get(i), i + 1);
        }
        return all;
    }

    /** Date and time of 0: as the first block says that says one, else 1970. */
    public Instant start() {
        return start;
    }

    /** What could not become readings, a sentence each. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Hands over all readings in order of time, at the same time in the file's order of parts. */
    public void forEach(BiConsumer<Channel, Reading> consumer) {
        var all = new ArrayList<>(images);
        motions.values().forEach(part -> part.forEach((channel, block) -> all.add(new Arrived(channel, block))));
        numbers.values().forEach(part -> part.forEach((channel, row) -> all.add(new Arrived(channel, row))));
        all.sort(Comparator.comparingLong(arrived -> arrived.reading().timeNanos()));
        all.forEach(arrived -> consumer.accept(arrived.channel(), arrived.reading()));
    }

    private void take(ResdBlock block, int number) {
        if (start.equals(Instant.EPOCH)) {
            start = ResdNames.start(block).orElse(start);
        }
        String board = word(block, ResdNames.DEVICE, device, number);
        String sensor = word(block, ResdNames.SENSOR, SENSOR, number);
        String where = board + "/" + sensor;
        boolean paced = ResdNames.number(block, ResdNames.RATE) > 0;
        boolean moves = block.type() == ResdType.ACCELERATION || block.type() == ResdType.ANGULAR_RATE;
        if (moves && paced) {
            kind(where, "motion", number);
            motions.computeIfAbsent(where, w -> new MotionPart(file, board, sensor))
                    .take(block, number);
        } else if (block.type() == ResdType.IMAGE && paced) {
            kind(where, "images", number);
            images(block, board, sensor, number);
        } else if (block.type().isBytes()) {
            leftOut.add("block %d (%s): bytes without a meaning here".formatted(number, block.type()));
        } else {
            kind(where, "numbers", number);
            numbers.computeIfAbsent(where, w -> new NumbersPart(file, board, sensor))
                    .take(block, number);
        }
    }

    private void images(ResdBlock block, String board, String sensor, int number) {
        int width = (int) ResdNames.number(block, ResdNames.WIDTH);
        int height = (int) ResdNames.number(block, ResdNames.HEIGHT);
        double rate = ResdNames.number(block, ResdNames.RATE);
        var channel = Channel.reading(board, sensor, new Content.Thermal(width, height, rate));
        for (var sample : block.samples()) {
            if (width <= 0 || height <= 0 || sample.bytes().length != 2L * width * height) {
                throw new UserError("%s: block %d: an image of %d bytes; %d × %d pixels are %d"
                        .formatted(file, number, sample.bytes().length, width, height, 2L * width * height));
            }
            var counts = new short[width * height];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = (short) (sample.bytes()[2 * i] & 0xFF | sample.bytes()[2 * i + 1] << 8);
            }
            images.add(new Arrived(
                    channel, new ThermalFrame(block.startNanos() + sample.afterNanos(), width, height, counts)));
        }
    }

    /** A part has numbers, motion or images: one of them. */
    private void kind(String where, String kind, int number) {
        String before = kinds.putIfAbsent(where, kind);
        if (before != null && !before.equals(kind)) {
            throw new UserError(
                    "%s: block %d: %s has %s; blocks before say %s".formatted(file, number, where, kind, before));
        }
    }

    private String word(ResdBlock block, String key, String otherwise, int number) {
        String word = ResdNames.text(block, key).orElse(otherwise);
        if (!NAME.matcher(word).matches()) {
            throw new UserError("%s: block %d: %s is \"%s\"; letters, digits, points and dashes make a name"
                    .formatted(file, number, key, word));
        }
        return word;
    }
}
