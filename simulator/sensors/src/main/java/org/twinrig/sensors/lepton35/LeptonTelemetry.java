package org.twinrig.sensors.lepton35;

import org.twinrig.sensors.lepton35.vospi.Telemetry;
import org.twinrig.sensors.lepton35.vospi.TelemetryField;

/** The words of telemetry that go with a frame. Words that nobody has named are left as zeros. */
final class LeptonTelemetry {
    private static final int FFC_DESIRED = 1 << 3;
    private static final int FFC_STATE_SHIFT = 4;
    private static final int ALWAYS = 1 << 11; // reserved, and set in all recordings
    private static final int AGC = 1 << 12;
    private static final int LOCKOUT = 1 << 15;
    private static final int TOO_HOT = 1 << 20;
    private static final long SOFTWARE = 0x0003_031A_0003_031AL; // 3.3.26 twice, as recorded

    private LeptonTelemetry() {}

    /** Those of the present frame of {@code core}. */
    static Telemetry of(LeptonCore core) {
        var telemetry = new Telemetry.Builder();
        addCamera(core, telemetry);
        addGainControl(core, telemetry);
        addRadiometry(core, telemetry);
        addGain(core, telemetry);
        addSpot(core, telemetry);
        return telemetry.build();
    }

    /** Temperature of the focal plane [counts]: the straight line through two recordings, 7021 at 306.13 K, 7827 at 294.28 K. */
    static int fpaCounts(LeptonCore core) {
        return counts(core.signal.shutter().focalPlane(), 306.13, 7021, 294.28, 7827);
    }

    /** Temperature of the housing [counts]: through 8596 at 305.18 K and 10174 at 293.55 K. */
    static int housingCounts(LeptonCore core) {
        return counts(core.signal.housing(), 305.18, 8596, 293.55, 10_174);
    }

    private static int counts(double kelvin, double warm, int atWarm, double cool, int atCool) {
        double counts = atWarm + (kelvin - warm) * (atCool - atWarm) / (cool - warm);
        return (int) Math.max(0, Math.min(0xFFFF, Math.rint(counts)));
    }

    private static void addCamera(LeptonCore core, Telemetry.Builder telemetry) {
        var shutter = core.signal.shutter();
        telemetry
                .set(TelemetryField.REVISION, Telemetry.REVISION)
                .set(TelemetryField.TIME_MILLIS, core.power.uptimeMillis(Math.max(0, core.signal.lastNanos())))
                .set(TelemetryField.STATUS, status(core))
                .set(TelemetryField.SERIAL, core.serial)
                .set(TelemetryField.SOFTWARE, SOFTWARE)
                .set(TelemetryField.FRAME_COUNTER, core.picture.counter())
                .set(TelemetryField.FRAME_MEAN, core.picture.rawMean())
                .set(TelemetryField.FPA_COUNTS, fpaCounts(core))
                .set(TelemetryField.FPA_TEMPERATURE, Words.centikelvin(shutter.focalPlane()))
                .set(TelemetryField.HOUSING_COUNTS, housingCounts(core))
                .set(TelemetryField.HOUSING_TEMPERATURE, Words.centikelvin(core.signal.housing()))
                .set(TelemetryField.FPA_AT_FFC, Words.centikelvin(core.focalPlaneAtFfc()))
                .set(TelemetryField.FFC_MILLIS, core.ffcMillis())
                .set(TelemetryField.HOUSING_AT_FFC, Words.centikelvin(core.housingAtFfc()))
                .set(TelemetryField.VIDEO_FORMAT, core.table.first(OemCommands.VIDEO_FORMAT))
                .set(TelemetryField.FFC_FRAMES_LOG2, core.table.first(SysCommands.FRAMES_TO_AVERAGE));
    }

    private static long status(LeptonCore core) {
        var shutter = core.signal.shutter();
        return (long) shutter.state(core.signal.lastNanos()).ordinal() << FFC_STATE_SHIFT
                | ALWAYS
                | (shutter.desired() ? FFC_DESIRED : 0)
                | (core.table.first(AgcCommands.ENABLE) == 1 ? AGC : 0)
                | (shutter.locked() ? LOCKOUT : 0)
                | (core.power.warns() ? TOO_HOT : 0);
    }

    private static void addGainControl(LeptonCore core, Telemetry.Builder telemetry) {
        int[] region = core.table.words(AgcCommands.REGION);
        telemetry
                .set(TelemetryField.AGC_START_COLUMN, region[0])
                .set(TelemetryField.AGC_START_ROW, region[1])
                .set(TelemetryField.AGC_END_COLUMN, region[2])
                .set(TelemetryField.AGC_END_ROW, region[3])
                .set(TelemetryField.AGC_CLIP_HIGH, core.table.first(AgcCommands.CLIP_HIGH))
                .set(TelemetryField.AGC_CLIP_LOW, core.table.first(AgcCommands.CLIP_LOW));
    }

    private static void addRadiometry(LeptonCore core, Telemetry.Builder telemetry) {
        int[] flux = core.table.words(RadCommands.FLUX_PARAMETERS);
        telemetry
                .set(TelemetryField.EMISSIVITY, flux[0])
                .set(TelemetryField.BACKGROUND, flux[1])
                .set(TelemetryField.ATMOSPHERE_TRANSMISSION, flux[4])
                .set(TelemetryField.ATMOSPHERE, flux[5])
                .set(TelemetryField.WINDOW_TRANSMISSION, flux[2])
                .set(TelemetryField.WINDOW_REFLECTION, flux[6])
                .set(TelemetryField.WINDOW, flux[3])
                .set(TelemetryField.WINDOW_REFLECTED, flux[7])
                .set(TelemetryField.TLINEAR, core.table.first(RadCommands.TLINEAR_ENABLE))
                .set(TelemetryField.TLINEAR_RESOLUTION, RadCommands.resolution(core));
        int[] internal = FluxScale.of(Gain.HIGH).words();
        int[] low = FluxScale.of(Gain.LOW).words();
        for (int i = 0; i < internal.length; i++) {
            telemetry.set('B', 3 + i, internal[i]).set('B', 11 + i, internal[i]);
            telemetry.set('C', 32 + i, low[i]).set('C', 40 + i, low[i]);
        }
    }

    private static void addGain(LeptonCore core, Telemetry.Builder telemetry) {
        int[] object = core.table.words(SysCommands.GAIN_OBJECT);
        var high = FluxScale.of(Gain.HIGH);
        boolean wanted = core.signal.wantedGain() != core.signal.detector().gain();
        telemetry
                .set(TelemetryField.GAIN_MODE, core.table.first(SysCommands.GAIN_MODE))
                .set(
                        TelemetryField.EFFECTIVE_GAIN,
                        core.signal.detector().gain().ordinal())
                .set(TelemetryField.GAIN_DESIRED, wanted ? 1 : 0)
                .set(TelemetryField.HIGH_TO_LOW_CELSIUS, object[6])
                .set(TelemetryField.LOW_TO_HIGH_CELSIUS, object[7])
                .set(TelemetryField.HIGH_TO_LOW_KELVIN, object[8])
                .set(TelemetryField.LOW_TO_HIGH_KELVIN, object[9])
                .set(TelemetryField.HIGH_TO_LOW_COUNTS, Math.round(high.counts(object[8])))
                .set(TelemetryField.LOW_TO_HIGH_COUNTS, Math.round(high.counts(object[9])))
                .set(TelemetryField.HIGH_TO_LOW_PERCENT, object[4])
                .set(TelemetryField.LOW_TO_HIGH_PERCENT, object[5])
                .set(TelemetryField.GAIN_START_ROW, object[1])
                .set(TelemetryField.GAIN_START_COLUMN, object[0])
                .set(TelemetryField.GAIN_END_ROW, object[3])
                .set(TelemetryField.GAIN_END_COLUMN, object[2]);
    }

    private static void addSpot(LeptonCore core, Telemetry.Builder telemetry) {
        int[] region = core.table.words(RadCommands.SPOT_REGION);
        var spot = core.picture.spot();
        telemetry
                .set(TelemetryField.SPOT_MEAN, spot.mean())
                .set(TelemetryField.SPOT_MAXIMUM, spot.most())
                .set(TelemetryField.SPOT_MINIMUM, spot.least())
                .set(TelemetryField.SPOT_POPULATION, spot.pixels())
                .set(TelemetryField.SPOT_START_ROW, region[0])
                .set(TelemetryField.SPOT_START_COLUMN, region[1])
                .set(TelemetryField.SPOT_END_ROW, region[2])
                .set(TelemetryField.SPOT_END_COLUMN, region[3]);
    }
}
