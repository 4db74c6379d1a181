package org.twinrig.sensors.lepton35;

import org.twinrig.sensors.lepton35.cci.Check;
import org.twinrig.sensors.lepton35.cci.CommandTable;

/**
 * Commands of the module VID.
 *
 * @see "FLIR, Lepton SDK, LEPTON_VID.h (identities, word counts and layouts of attributes)"
 */
final class VidCommands {
    static final int POLARITY = 0x0300;
    static final int LUT_SELECT = 0x0304;
    static final int LUT_TRANSFER = 0x0308;
    static final int FREEZE = 0x0324;

    static final int FOCUS_CALCULATE = 0x030C;
    static final int FOCUS_REGION = 0x0310;
    static final int FOCUS_THRESHOLD = 0x0314;
    static final int FOCUS_METRIC = 0x0318;
    static final int SCENE_BASED_NUC = 0x031C;
    static final int GAMMA_SELECT = 0x0320;
    static final int VIDEO_FORMAT = 0x0330;
    static final int LOW_GAIN_LUT = 0x0334;

    private VidCommands() {}

    /** Adds them; after those of OEM, whose video format they share. */
    static void add(LeptonCore core) {
        CommandTable table = core.table;
        table.setting(POLARITY, Check.number(0, 1), 0, 0);
        table.setting(LUT_SELECT, Check.number(0, Palette.USER), 1, 0);
        table.setting(LUT_TRANSFER, Check.any(), new int[512]);
        table.setting(FOCUS_CALCULATE, Check.number(0, 1), 0, 0);
        // Recorded telemetry has a region of 1, 1, 158, 118 without a name.
        table.setting(FOCUS_REGION, Check.region(158, 118), 1, 1, 158, 118);
        table.setting(FOCUS_THRESHOLD, Check.any(), 30, 0);
        table.value(
                FOCUS_METRIC,
                2,
                () -> Words.of(core.picture.focusMetric(
                        Region.byColumns(table.words(FOCUS_REGION)), Words.number(table.words(FOCUS_THRESHOLD), 0))));
        table.setting(SCENE_BASED_NUC, Check.number(0, 1), 1, 0);
        table.setting(GAMMA_SELECT, Check.any(), 0);
        table.setting(FREEZE, Check.number(0, 1), 0, 0);
        table.alias(VIDEO_FORMAT, OemCommands.VIDEO_FORMAT);
        table.setting(LOW_GAIN_LUT, Check.number(0, Palette.USER), 1, 0);
    }
}
