package org.twinrig.sensors.lepton35;

import org.twinrig.sensors.lepton35.cci.Check;
import org.twinrig.sensors.lepton35.cci.CommandTable;

/**
 * Commands of the module AGC.
 *
 * @see "FLIR, Lepton SDK, LEPTON_AGC.h (identities, word counts and layouts of attributes); power-on values: data sheet
 *     table 6 and recorded telemetry, where they are not stated ours"
 */
final class AgcCommands {
    static final int ENABLE = 0x0100;
    static final int REGION = 0x0108;
    static final int CLIP_HIGH = 0x012C;
    static final int CLIP_LOW = 0x0130;
    static final int SCALE_FACTOR = 0x0144;

    static final int POLICY = 0x0104;
    static final int STATISTICS = 0x010C;
    static final int CLIP_PERCENT = 0x0110;
    static final int TAIL_SIZE = 0x0114;
    static final int LINEAR_GAIN = 0x0118;
    static final int LINEAR_MIDPOINT = 0x011C;
    static final int LINEAR_DAMPENING = 0x0120;
    static final int HEQ_DAMPENING = 0x0124;
    static final int HEQ_GAIN = 0x0128;
    static final int BIN_EXTENSION = 0x0134;
    static final int HEQ_MIDPOINT = 0x0138;
    static final int EMPTY_COUNTS = 0x013C;
    static final int NORMALISATION = 0x0140;
    static final int CALCULATE = 0x0148;
    static final int LINEAR_PERCENT = 0x014C;
    private static final int FULL = 256;

    private AgcCommands() {}

    /** Adds them. */
    static void add(LeptonCore core) {
        CommandTable table = core.table;
        table.setting(ENABLE, Check.number(0, 1), words -> core.picture.gainReset(), 0, 0);
        table.setting(POLICY, Check.number(0, 1), words -> core.picture.gainReset(), 1, 0);
        table.setting(REGION, Check.region(159, 119), 0, 0, 159, 119);
        table.value(STATISTICS, 4, () -> {
            var s = core.picture.statistics(Region.byColumns(table.words(REGION)));
            return new int[] {s.least(), s.most(), s.mean(), s.pixels()};
        });
        table.setting(CLIP_PERCENT, Check.words(0, 100), 20);
        table.setting(TAIL_SIZE, Check.words(0, Camera.PIXELS), 480);
        table.setting(LINEAR_GAIN, Check.words(1, 4), 1);
        table.setting(LINEAR_MIDPOINT, Check.words(1, 254), 128);
        table.setting(LINEAR_DAMPENING, Check.words(0, 100), 100);
        table.setting(HEQ_DAMPENING, Check.words(0, FULL), 64);
        table.setting(HEQ_GAIN, Check.words(1, 4), 1);
        table.setting(CLIP_HIGH, Check.words(0, Camera.PIXELS), Camera.PIXELS);
        table.setting(CLIP_LOW, Check.words(0, 1024), 512);
        table.setting(BIN_EXTENSION, Check.words(0, 16), 0);
        table.setting(HEQ_MIDPOINT, Check.any(), 128);
        table.setting(EMPTY_COUNTS, Check.any(), 2);
        table.setting(NORMALISATION, Check.any(), 0);
        table.setting(SCALE_FACTOR, Check.number(0, 1), 0, 0);
        table.setting(CALCULATE, Check.number(0, 1), 0, 0);
        table.setting(LINEAR_PERCENT, Check.words(0, 100), 20);
    }

    /** What AGC is set to. */
    static AutoGain.Settings settings(CommandTable table) {
        boolean equalise = table.first(POLICY) == 1;
        // Linear dampening is a percentage of the new curve: 100 follows at once, as recorded telemetry has it.
        double stay =
                equalise ? table.first(HEQ_DAMPENING) / (double) FULL : (100 - table.first(LINEAR_DAMPENING)) / 100.0;
        return new AutoGain.Settings(
                equalise,
                Region.byColumns(table.words(REGION)),
                table.first(CLIP_HIGH),
                table.first(CLIP_LOW),
                table.first(LINEAR_PERCENT) / 100.0,
                Math.min(stay, (FULL - 1) / (double) FULL),
                table.first(CLIP_PERCENT) / 1000.0,
                table.first(LINEAR_GAIN),
                table.first(LINEAR_MIDPOINT));
    }
}
