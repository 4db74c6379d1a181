package org.twinrig.sensors.lepton35;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.twinrig.sensors.lepton35.cci.CommandTable;
import org.twinrig.sensors.lepton35.vospi.VospiFormat;
import org.twinrig.sensors.lepton35.vospi.VospiFrame;
import org.twinrig.sensors.lepton35.vospi.VospiLayout;

/** From the detector's frame to the one that goes out, by the settings that hold when it is taken. */
final class LeptonPicture {
    private static final int RAW_SOURCE = 0;
    private static final int COOKED_SOURCE = 1;
    private static final int RAMP = 2;
    private static final int CONSTANT = 3;
    private static final int RAMP_ACROSS = 4;
    private static final int RAMP_DOWN = 5;
    private static final int OF_14_BITS = 0x3FFF;
    private static final int OF_8_BITS = 0xFF;
    private static final int NEUTRAL = 4096; // data sheet: scene as warm as the camera, without radiometry [counts]

    private final LeptonCore core;
    private final CommandTable table;
    private final FluxCorrection correction = new FluxCorrection();
    private final AutoGain gain = new AutoGain();
    private short[] words = new short[Camera.PIXELS];
    private short @Nullable [] settled;
    private long unsettled;
    private @Nullable VospiFrame frame;
    private boolean stale = true;
    private boolean formatChanged;
    private long counter;

    LeptonPicture(LeptonCore core) {
        this.core = core;
        this.table = core.table;
    }

    /** The camera starts anew. */
    void reset() {
        counter = 0;
        stale = true;
        frame = null;
        gain.reset();
    }

    /**
     * A frame has fallen due. AGC has to see each that the detector took; those that show the same again, because the
     * shutter was closed or nobody looked, it follows together when the picture is wanted.
     */
    void newFrame() {
        counter++;
        unsettled++;
        stale = true;
        if (table.first(AgcCommands.ENABLE) == 1 && core.signal.counts() != settled) {
            settle();
        }
    }

    /** Makes the frame that was taken last, by the settings of now; before these change. */
    void settle() {
        if (!stale) {
            return;
        }
        stale = false;
        settled = core.signal.counts();
        if (frame != null && table.first(VidCommands.FREEZE) == 1) {
            frame = new VospiFrame(layout(frame.layout().format()), frame.image(), LeptonTelemetry.of(core));
            return;
        }
        words = source();
        frame = encode();
    }

    /** Number of the frame since power-on. */
    long counter() {
        return counter;
    }

    /** The frame that is going out. */
    VospiFrame frame() {
        settle();
        var made = frame;
        return made == null ? encode() : made;
    }

    /** The format was set. */
    void formatChanged() {
        formatChanged = true;
    }

    /** Whether the format was set since the last call. */
    boolean takeFormatChanged() {
        boolean changed = formatChanged;
        formatChanged = false;
        return changed;
    }

    /** AGC begins afresh. */
    void gainReset() {
        gain.reset();
    }

    /** Of the words of the picture before AGC. */
    Region.Statistics statistics(Region region) {
        settle();
        return region.statistics(words);
    }

    /** Mean of the picture in raw counts, whatever goes out: what recorded telemetry has as the frame's mean. */
    int rawMean() {
        var counts = new short[Camera.PIXELS];
        core.signal.detector().read(CountScale.RAW, counts);
        return Region.ALL.statistics(counts).mean();
    }

    /** The middle one of the words of the picture before AGC. */
    int median() {
        settle();
        var sorted = new int[Camera.PIXELS];
        Arrays.setAll(sorted, i -> words[i] & 0xFFFF);
        Arrays.sort(sorted);
        return sorted[Camera.PIXELS / 2];
    }

    /** Temperatures in the region of the spot meter, in steps of the resolution. */
    Region.Statistics spot() {
        return Region.byRows(table.words(RadCommands.SPOT_REGION)).statistics(temperatures());
    }

    /** Sum of the differences between neighbours that exceed {@code threshold}; the maker's measure is not published. */
    long focusMetric(Region region, long threshold) {
        settle();
        long sum = 0;
        for (int row = region.startRow(); row <= region.endRow(); row++) {
            for (int column = region.startColumn() + 1; column <= region.endColumn(); column++) {
                int i = row * Camera.WIDTH + column;
                int difference = Math.abs((words[i] & 0xFFFF) - (words[i - 1] & 0xFFFF));
                sum += difference > threshold ? difference : 0;
            }
        }
        return sum;
    }

    private short[] source() {
        int constant = table.first(OemCommands.VIDEO_CONSTANT);
        return switch (table.first(OemCommands.VIDEO_SOURCE)) {
            case RAW_SOURCE -> raw();
            case RAMP -> pattern(1, 1, 0);
            case CONSTANT -> pattern(0, 0, constant);
            case RAMP_ACROSS -> pattern(1, 0, 0);
            case RAMP_DOWN -> pattern(0, 1, 0);
            case COOKED_SOURCE -> cooked();
            default -> cooked();
        };
    }

    private static short[] pattern(int across, int down, int from) {
        var made = new short[Camera.PIXELS];
        for (int i = 0; i < made.length; i++) {
            made[i] = (short) (from + across * (i % Camera.WIDTH) + down * (i / Camera.WIDTH));
        }
        return made;
    }

    private short[] cooked() {
        boolean radiometric = table.first(RadCommands.ENABLE) == 1;
        return radiometric && table.first(RadCommands.TLINEAR_ENABLE) == 1 ? temperatures() : raw();
    }

    private short[] temperatures() {
        var detector = core.signal.detector();
        short[] counts = core.signal.counts();
        double perKelvin = 100;
        if (RadCommands.resolution(core) == 0) {
            counts = new short[Camera.PIXELS];
            detector.read(CountScale.DECIKELVIN, counts);
            perKelvin = 10;
        } else {
            counts = counts.clone();
        }
        correction.apply(table.words(RadCommands.FLUX_PARAMETERS), detector.gain(), perKelvin, counts);
        return counts;
    }

    private short[] raw() {
        var counts = new short[Camera.PIXELS];
        var detector = core.signal.detector();
        detector.read(CountScale.RAW, counts);
        if (table.first(RadCommands.ENABLE) == 0) {
            double own =
                    FluxScale.of(detector.gain()).counts(core.signal.shutter().focalPlane());
            int shift = (int) Math.rint(NEUTRAL - own);
            for (int i = 0; i < counts.length; i++) {
                counts[i] = (short) Math.max(0, Math.min(OF_14_BITS, counts[i] + shift));
            }
        }
        return counts;
    }

    private VospiLayout layout(VospiFormat format) {
        if (table.first(SysCommands.TELEMETRY_ENABLE) == 0) {
            return new VospiLayout(format, VospiLayout.Place.OFF);
        }
        boolean header = table.first(SysCommands.TELEMETRY_LOCATION) == 0;
        return new VospiLayout(format, header ? VospiLayout.Place.HEADER : VospiLayout.Place.FOOTER);
    }

    private VospiFrame encode() {
        var telemetry = LeptonTelemetry.of(core);
        boolean eightBits = table.first(AgcCommands.ENABLE) == 1;
        if (eightBits) {
            gain.follow(words, AgcCommands.settings(table), Math.max(1, unsettled));
        }
        unsettled = 0;
        if (table.first(OemCommands.VIDEO_FORMAT) == VospiFormat.RGB888.code()) {
            return new VospiFrame(layout(VospiFormat.RGB888), colours(eightBits), telemetry);
        }
        var place = layout(VospiFormat.RAW14).telemetry();
        return VospiFrame.raw14(place, eightBits ? levels() : words, telemetry);
    }

    private short[] levels() {
        boolean wide = table.first(AgcCommands.SCALE_FACTOR) == 1;
        int flip = flip();
        var levels = new short[Camera.PIXELS];
        for (int i = 0; i < levels.length; i++) {
            int level = gain.level(words[i] & 0xFFFF) ^ flip;
            levels[i] = (short) (wide ? level * OF_14_BITS / OF_8_BITS : level);
        }
        return levels;
    }

    /** What turns a level round where black is hot: 255 − x is x with all its bits turned. */
    private int flip() {
        return table.first(VidCommands.POLARITY) == 1 ? OF_8_BITS : 0;
    }

    /** Colours need AGC; without it the camera colours the lower eight bits, as hosts find that forget it. */
    private byte[] colours(boolean eightBits) {
        int choice = table.first(VidCommands.LUT_SELECT);
        int[] own = choice == Palette.USER ? table.words(VidCommands.LUT_TRANSFER) : new int[0];
        var colours = new int[OF_8_BITS + 1];
        Arrays.setAll(colours, i -> choice == Palette.USER ? Palette.colour(own, i) : Palette.colour(choice, i));
        int flip = flip();
        var image = new byte[3 * Camera.PIXELS];
        for (int i = 0; i < Camera.PIXELS; i++) {
            int count = words[i] & 0xFFFF;
            int colour = colours[eightBits ? gain.level(count) ^ flip : count & OF_8_BITS];
            image[3 * i] = (byte) (colour >> 16);
            image[3 * i + 1] = (byte) (colour >> 8);
            image[3 * i + 2] = (byte) colour;
        }
        return image;
    }
}
