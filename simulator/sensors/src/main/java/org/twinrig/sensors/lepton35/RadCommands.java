package org.twinrig.sensors.lepton35;

import java.util.function.Supplier;
import org.twinrig.sensors.lepton35.cci.Check;
import org.twinrig.sensors.lepton35.cci.CommandTable;

/**
 * Commands of the module RAD; their identities hold its protection bit. The tables of the part's calibration, which only
 * the maker's bench needs, can be read and written and do nothing.
 *
 * @see "FLIR, Lepton SDK, LEPTON_RAD.h (identities, word counts and layouts of attributes)"
 */
final class RadCommands {
    static final int ENABLE = 0x4E10;
    static final int FLUX_PARAMETERS = 0x4EBC;
    static final int TLINEAR_ENABLE = 0x4EC0;
    static final int TLINEAR_RESOLUTION = 0x4EC4;
    static final int SPOT_REGION = 0x4ECC;

    static final int TLINEAR_AUTO_RESOLUTION = 0x4EC8;
    static final int SPOT_VALUE = 0x4ED0;
    static final int RBFO_INTERNAL = 0x4E00;
    static final int RBFO_EXTERNAL = 0x4E04;
    static final int RBFO_INTERNAL_LOW = 0x4ED4;
    static final int RBFO_EXTERNAL_LOW = 0x4ED8;
    static final int RUN_FFC = 0x4E2C;
    static final int RUN_STATUS = 0x4E30;
    static final int FRAME_MEDIAN = 0x4E7C;
    static final int FPA_COUNTS = 0x4E1C;
    static final int AUX_COUNTS = 0x4E58;
    static final int CALIBRATION = 0x4EE4;
    static final int FPA_COUNTS_MODE = 0x4E18;
    static final int AUX_COUNTS_MODE = 0x4E54;
    private static final int ONE = 8192;
    private static final int[] SINGLE_WORDS = {
        0x4E08, 0x4E14, 0x4E28, 0x4E34, 0x4E38, 0x4E3C, 0x4E44, 0x4E48, 0x4E98, 0x4E9C, 0x4EA0, 0x4EA4, 0x4EA8, 0x4EAC,
        0x4EB8
    };
    private static final int[] DOUBLE_WORDS = {0x4E0C, 0x4E24, 0x4E5C, 0x4E60, 0x4EDC, 0x4EE0};
    private static final int[] FOURS = {0x4E8C, 0x4E90, 0x4E94};
    private static final int[] TABLES_OF_128 = {0x4E20, 0x4E40, 0x4E88};
    private static final int[] TABLES_OF_256 = {0x4E4C, 0x4E50};

    private RadCommands() {}

    /** Adds them. */
    static void add(LeptonCore core) {
        addTemperatures(core, core.table);
        addSpot(core, core.table);
        addCalibration(core, core.table);
    }

    /** The step of TLinear in use: 0 for 0.1 K, 1 for 0.01 K; left to itself the camera takes 0.1 K in low gain. */
    static int resolution(LeptonCore core) {
        if (core.table.first(TLINEAR_AUTO_RESOLUTION) == 1) {
            return core.signal.detector().gain() == Gain.HIGH ? 1 : 0;
        }
        return core.table.first(TLINEAR_RESOLUTION);
    }

    private static void addTemperatures(LeptonCore core, CommandTable table) {
        table.setting(ENABLE, Check.number(0, 1), 1, 0);
        table.setting(TLINEAR_ENABLE, Check.number(0, 1), 1, 0);
        table.setting(TLINEAR_RESOLUTION, Check.number(0, 1), 1, 0);
        table.setting(TLINEAR_AUTO_RESOLUTION, Check.number(0, 1), 0, 0);
        table.shown(TLINEAR_RESOLUTION, words -> Words.of(resolution(core)));
        table.setting(FLUX_PARAMETERS, RadCommands::allowsFlux, FluxCorrection.IDEAL.clone());
        table.action(RUN_FFC, () -> SysCommands.runFfc(core));
        table.value(RUN_STATUS, 2, () -> SysCommands.runStatus(core));
    }

    private static void addSpot(LeptonCore core, CommandTable table) {
        table.setting(SPOT_REGION, Check.region(119, 159), 59, 79, 60, 80);
        table.value(SPOT_VALUE, 4, () -> {
            var spot = core.picture.spot();
            return new int[] {spot.mean(), spot.most(), spot.least(), spot.pixels()};
        });
        table.value(FRAME_MEDIAN, 1, () -> new int[] {core.picture.median()});
    }

    private static void addCalibration(LeptonCore core, CommandTable table) {
        int[] high = FluxScale.of(Gain.HIGH).words();
        int[] low = FluxScale.of(Gain.LOW).words();
        table.setting(RBFO_INTERNAL, Check.any(), high.clone());
        table.setting(RBFO_EXTERNAL, Check.any(), high.clone());
        table.setting(RBFO_INTERNAL_LOW, Check.any(), low.clone());
        table.setting(RBFO_EXTERNAL_LOW, Check.any(), low.clone());
        HeldCounts.add(table, FPA_COUNTS_MODE, FPA_COUNTS, () -> LeptonTelemetry.fpaCounts(core));
        HeldCounts.add(table, AUX_COUNTS_MODE, AUX_COUNTS, () -> LeptonTelemetry.housingCounts(core));
        Supplier<int[]> values = () -> new int[] {
            LeptonTelemetry.housingCounts(core),
            LeptonTelemetry.fpaCounts(core),
            Words.centikelvin(core.signal.housing()),
            Words.centikelvin(core.signal.shutter().focalPlane())
        };
        table.attribute(CALIBRATION, 4, values, Check.any(), words -> {}); // the camera measures on [A]
        add(table, SINGLE_WORDS, 1);
        add(table, DOUBLE_WORDS, 2);
        add(table, FOURS, 4);
        add(table, TABLES_OF_128, 128);
        add(table, TABLES_OF_256, 256);
    }

    private static void add(CommandTable table, int[] ids, int words) {
        for (int id : ids) {
            table.setting(id, Check.any(), new int[words]);
        }
    }

    /** Emissivity and transmissions from 1 to 100 %, a reflection that leaves the window's transmission its share. */
    private static boolean allowsFlux(int[] words) {
        int least = 82;
        return words[0] >= least
                && words[0] <= ONE
                && words[2] >= least
                && words[2] <= ONE
                && words[4] >= least
                && words[4] <= ONE
                && words[6] <= ONE - words[2];
    }
}
