package org.twinrig.sensors.lepton35;

import java.util.function.Supplier;
import org.twinrig.sensors.lepton35.cci.CciError;
import org.twinrig.sensors.lepton35.cci.Check;
import org.twinrig.sensors.lepton35.cci.CommandTable;

/**
 * Commands of the module OEM; their identities hold its protection bit.
 *
 * @see "FLIR, Lepton SDK, LEPTON_OEM.h (identities, word counts and layouts of attributes)"
 */
final class OemCommands {
    /** Part number of the Lepton 3.5. */
    static final String PART_NUMBER = "500-0771-01";

    static final int VIDEO_ENABLE = 0x4824;
    static final int VIDEO_FORMAT = 0x4828;
    static final int VIDEO_SOURCE = 0x482C;
    static final int VIDEO_CONSTANT = 0x483C;
    static final int GPIO_MODE = 0x4854;
    static final int VSYNC_DELAY = 0x4858;
    static final int THERMAL_SHUTDOWN = 0x4868;

    static final int POWER_DOWN = 0x4800;
    static final int STANDBY = 0x4804;
    static final int LOW_POWER_1 = 0x4808;
    static final int LOW_POWER_2 = 0x480C;
    static final int BIT_TEST = 0x4810;
    static final int MASK_REVISION = 0x4814;
    static final int FLIR_PART_NUMBER = 0x481C;
    static final int SOFTWARE_VERSION = 0x4820;
    static final int VIDEO_CHANNEL = 0x4830;
    static final int VIDEO_GAMMA = 0x4834;
    static final int CUSTOMER_PART_NUMBER = 0x4838;
    static final int REBOOT = 0x4840;
    static final int FFC_TARGET = 0x4844;
    static final int STATUS = 0x4848;
    static final int SCENE_MEAN = 0x484C;
    static final int POWER_MODE = 0x4850;
    static final int USER_DEFAULTS = 0x485C;
    static final int USER_DEFAULTS_RESTORE = 0x4860;
    static final int SHUTTER_PROFILE = 0x4864;
    static final int BAD_PIXELS = 0x486C;
    static final int TEMPORAL_FILTER = 0x4870;
    static final int COLUMN_NOISE = 0x4874;
    static final int PIXEL_NOISE = 0x4878;
    private static final int RAW14 = 7;
    private static final int RGB888 = 3;
    private static final int TEXT_WORDS = 16;
    // 3.3.26 of both processors, as recorded: major, minor, build in bytes, two in a word, low first.
    private static final int[] SOFTWARE = {0x0303, 0x031A, 0x1A03, 0};

    private OemCommands() {}

    /** Adds them. */
    static void add(LeptonCore core) {
        addPart(core, core.table);
        addPower(core, core.table);
        addVideo(core, core.table);
        addDefaults(core.table);
        addFilters(core.table);
    }

    private static void addPart(LeptonCore core, CommandTable table) {
        table.value(FLIR_PART_NUMBER, TEXT_WORDS, () -> Words.of(PART_NUMBER, TEXT_WORDS));
        table.value(CUSTOMER_PART_NUMBER, TEXT_WORDS, () -> Words.of("", TEXT_WORDS));
        table.value(SOFTWARE_VERSION, 4, SOFTWARE::clone);
        table.value(MASK_REVISION, 1, () -> new int[] {0});
        table.action(BIT_TEST, () -> CciError.OK);
        table.value(STATUS, 2, () -> SysCommands.runStatus(core));
        table.value(SCENE_MEAN, 1, () ->
                new int[] {core.picture.statistics(Region.ALL).mean()});
    }

    private static void addPower(LeptonCore core, CommandTable table) {
        Supplier<CciError> off = () -> {
            core.afterAnswer(core::off);
            return CciError.OK;
        };
        table.action(POWER_DOWN, off);
        table.action(STANDBY, off);
        table.action(LOW_POWER_1, () -> CciError.NOT_SUPPORTED);
        table.action(LOW_POWER_2, () -> CciError.NOT_SUPPORTED);
        table.setting(POWER_MODE, Check.number(0, 2), 0, 0);
        table.setting(THERMAL_SHUTDOWN, Check.number(0, 1), 1, 0);
        table.action(REBOOT, () -> {
            core.afterAnswer(core::reboot);
            return CciError.OK;
        });
    }

    private static void addVideo(LeptonCore core, CommandTable table) {
        table.setting(VIDEO_ENABLE, Check.number(0, 1), 1, 0);
        table.setting(
                VIDEO_FORMAT,
                words -> words[1] == 0 && (words[0] == RAW14 || words[0] == RGB888),
                words -> core.picture.formatChanged(),
                RAW14,
                0);
        table.setting(VIDEO_SOURCE, Check.number(0, 13), 1, 0);
        table.setting(VIDEO_CHANNEL, Check.number(1, 1), 1, 0); // VoSPI; the module has no other
        table.setting(VIDEO_GAMMA, Check.number(0, 1), 1, 0);
        table.setting(VIDEO_CONSTANT, Check.any(), 0);
        table.setting(FFC_TARGET, Check.any(), 8192);
        table.action(FFC_TARGET, () -> SysCommands.runFfc(core));
        table.setting(GPIO_MODE, words -> words[1] == 0 && (words[0] == 0 || words[0] == 5), 0, 0);
        table.setting(VSYNC_DELAY, Check.number(-3, 3), 0, 0);
    }

    private static void addDefaults(CommandTable table) {
        table.value(USER_DEFAULTS, 2, () -> Words.of(table.hasUserDefaults() ? 1 : 0));
        table.action(USER_DEFAULTS, () -> {
            table.writeUserDefaults();
            return CciError.OK;
        });
        table.action(USER_DEFAULTS_RESTORE, () -> {
            if (!table.hasUserDefaults()) {
                return CciError.NOT_PROGRAMMED;
            }
            table.powerOn();
            return CciError.OK;
        });
    }

    private static void addFilters(CommandTable table) {
        table.setting(SHUTTER_PROFILE, Check.any(), 3, 3);
        table.setting(BAD_PIXELS, Check.number(0, 1), 1, 0);
        table.setting(TEMPORAL_FILTER, Check.number(0, 1), 1, 0);
        table.setting(COLUMN_NOISE, Check.number(0, 1), 1, 0);
        table.setting(PIXEL_NOISE, Check.number(0, 1), 1, 0);
    }
}
