package org.twinrig.sensors.lepton35;

import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.lepton35.cci.CciError;
import org.twinrig.sensors.lepton35.cci.Check;
import org.twinrig.sensors.lepton35.cci.CommandTable;

/**
 * Commands of the module SYS.
 *
 * @see "FLIR, Lepton SDK, LEPTON_SYS.h (identities, word counts and layouts of attributes)"
 */
final class SysCommands {
    static final int TELEMETRY_ENABLE = 0x0218;
    static final int TELEMETRY_LOCATION = 0x021C;
    static final int FRAMES_TO_AVERAGE = 0x0224;
    static final int SCENE_REGION = 0x0230;
    static final int FFC_MODE = 0x023C;
    static final int GAIN_MODE = 0x0248;
    static final int GAIN_OBJECT = 0x0250;

    static final int PING = 0x0200;
    static final int CAMERA_STATUS = 0x0204;
    static final int SERIAL = 0x0208;
    static final int UPTIME = 0x020C;
    static final int AUX_TEMPERATURE = 0x0210;
    static final int FPA_TEMPERATURE = 0x0214;
    static final int FRAME_AVERAGE = 0x0220;
    static final int CUSTOMER_SERIAL = 0x0228;
    static final int SCENE_STATISTICS = 0x022C;
    static final int SHUTDOWN_COUNT = 0x0234;
    static final int SHUTTER_POSITION = 0x0238;
    static final int RUN_FFC = 0x0240;
    static final int FFC_STATUS = 0x0244;
    static final int FFC_STATE = 0x024C;
    static final int GAIN_DESIRED = 0x0254;

    private static final int OPEN = 1;
    private static final int CLOSED = 2;
    private static final int AUTOMATIC_GAIN = 2;
    // Mode automatic, freeze during FFC, 180000 ms, 1.5 K, 52 frames.
    private static final int[] FFC_DEFAULT = {1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 48_928, 2, 0, 150, 52, 0};
    // Region (columns, rows), 25 % and 90 %, 115 °C and 85 °C, 388 K and 358 K; the rest is computed.
    private static final int[] GAIN_DEFAULT = {0, 0, 159, 119, 25, 90, 115, 85, 388, 358, 0, 0, 0, 0};

    private final LeptonCore core;

    private SysCommands(LeptonCore core) {
        this.core = core;
    }

    /** Adds them; {@code gainMode} is the mode at power-on: 0 high, 1 low, 2 automatic. */
    static void add(LeptonCore core, int gainMode) {
        var sys = new SysCommands(core);
        sys.addIdentity(core.table);
        sys.addPicture(core.table);
        sys.addFlatField(core.table);
        sys.addGain(core.table, gainMode);
    }

    /** A flat field at once; errors are those of the command. */
    static CciError runFfc(LeptonCore core) {
        core.signal.shutter().command(core.now());
        return CciError.OK;
    }

    /** Status of a flat field, which each module has under its own identity: 1 busy, 0 ready. */
    static int[] runStatus(LeptonCore core) {
        return Words.of(core.signal.shutter().state(core.now()) == Shutter.State.RUNNING ? 1 : 0);
    }

    private void addIdentity(CommandTable table) {
        table.action(PING, () -> CciError.OK);
        table.value(CAMERA_STATUS, 4, () -> new int[] {cameraStatus(), 0, core.commands(), 0});
        table.value(SERIAL, 4, this::serialWords);
        table.value(UPTIME, 2, () -> Words.of(core.power.uptimeMillis(core.now())));
        table.value(AUX_TEMPERATURE, 1, () -> new int[] {Words.centikelvin(core.signal.housing())});
        table.value(FPA_TEMPERATURE, 1, () ->
                new int[] {Words.centikelvin(core.signal.shutter().focalPlane())});
        table.value(CUSTOMER_SERIAL, 16, () -> Words.of("", 16));
        table.value(SHUTDOWN_COUNT, 1, () -> new int[] {core.power.shutdowns() & 0xFFFF});
    }

    private void addPicture(CommandTable table) {
        table.setting(TELEMETRY_ENABLE, Check.number(0, 1), 0, 0);
        table.setting(TELEMETRY_LOCATION, Check.number(0, 1), 1, 0); // data sheet: footer
        table.action(FRAME_AVERAGE, () -> CciError.OK);
        table.setting(FRAMES_TO_AVERAGE, Check.number(0, 7), 3, 0);
        table.setting(SCENE_REGION, Check.region(159, 119), 0, 0, 159, 119);
        table.value(SCENE_STATISTICS, 4, () -> {
            var s = core.picture.statistics(Region.byColumns(table.words(SCENE_REGION)));
            return new int[] {s.mean(), s.most(), s.least(), s.pixels()};
        });
    }

    private void addFlatField(CommandTable table) {
        table.setting(FFC_MODE, words -> Words.number(words, 0) <= 2, this::setFfcMode, FFC_DEFAULT.clone());
        table.shown(FFC_MODE, this::showFfcMode);
        table.action(RUN_FFC, () -> runFfc(core));
        table.value(FFC_STATUS, 2, () -> runStatus(core));
        table.value(
                FFC_STATE,
                2,
                () -> Words.of(core.signal.shutter().state(core.now()).ordinal()));
        table.attribute(
                SHUTTER_POSITION,
                2,
                () -> Words.of(running() || core.signal.covered() ? CLOSED : OPEN),
                Check.number(0, 3),
                words -> core.signal.cover(
                        words[0] == CLOSED && core.signal.shutter().mode() == Shutter.Mode.MANUAL));
    }

    private void addGain(CommandTable table, int gainMode) {
        table.setting(GAIN_OBJECT, SysCommands::allowsGainObject, this::setGainObject, GAIN_DEFAULT.clone());
        table.shown(GAIN_OBJECT, this::showGainObject);
        table.setting(GAIN_MODE, Check.number(0, AUTOMATIC_GAIN), this::setGainMode, gainMode, 0);
        table.value(
                GAIN_DESIRED,
                2,
                () -> Words.of(
                        core.signal.wantedGain() != core.signal.detector().gain() ? 1 : 0));
    }

    private int[] serialWords() {
        var low = Words.of(core.serial);
        return new int[] {low[0], low[1], 0, 0};
    }

    private int cameraStatus() {
        if (core.power.warns()) {
            return 6;
        }
        return switch (core.signal.shutter().state(core.now())) {
            case RUNNING -> 4;
            case IMMINENT -> 5;
            case NEVER, COMPLETE -> 0;
        };
    }

    private boolean running() {
        return core.signal.shutter().state(core.now()) == Shutter.State.RUNNING;
    }

    private void setFfcMode(int[] words) {
        core.signal
                .shutter()
                .set(
                        Shutter.Mode.values()[words[0]],
                        Words.number(words, 10) * SimTime.MILLISECOND,
                        words[13] == 0 ? Double.POSITIVE_INFINITY : words[13] / 100.0,
                        words[14]);
    }

    private int[] showFfcMode(int[] words) {
        var shutter = core.signal.shutter();
        words[2] = !shutter.locked() ? 0 : shutter.focalPlane() > 300 ? 1 : 2;
        words[6] = shutter.desired() ? 1 : 0;
        var elapsed = Words.of((core.now() - shutter.flatNanos()) / SimTime.MILLISECOND);
        words[8] = elapsed[0];
        words[9] = elapsed[1];
        return words;
    }

    private void setGainMode(int[] words) {
        if (words[0] == AUTOMATIC_GAIN) {
            core.signal.gain().automatic();
        } else {
            core.signal.gain().choose(words[0] == 0 ? Gain.HIGH : Gain.LOW);
        }
        if (core.signal.wantedGain() != core.signal.detector().gain()) {
            core.signal.changeGain();
        }
    }

    private static boolean allowsGainObject(int[] words) {
        return words[0] <= words[2]
                && words[1] <= words[3]
                && words[2] < Camera.WIDTH
                && words[3] < Camera.HEIGHT
                && words[4] <= 100
                && words[5] <= 100
                && words[6] <= 600
                && words[7] <= 600
                && words[8] <= 900
                && words[9] <= 900;
    }

    private void setGainObject(int[] words) {
        core.signal.gain().limits(Region.byColumns(words), words[4], words[5], words[6], words[7]);
    }

    private int[] showGainObject(int[] words) {
        var high = FluxScale.of(Gain.HIGH);
        words[10] = Region.byColumns(words).pixels();
        words[11] = core.table.first(RadCommands.TLINEAR_ENABLE);
        words[12] = (int) Math.rint(high.counts(words[9]));
        words[13] = (int) Math.rint(high.counts(words[8]));
        return words;
    }
}
