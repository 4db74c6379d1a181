package org.twinrig.sensors.lepton35;

import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.lepton35.cci.CommandTable;

/** What the commands of a camera work on: its signal, its settings, its power, its picture. */
final class LeptonCore {
    /** Frames after which a camera that nobody reads no longer exposes, but for the last ones. */
    private static final int UNSEEN_FRAMES = 4;
    /** Frames that are gone through one by one at the end of a long silence; before them time passes in one step. */
    private static final int SHUTTER_FRAMES = 4096;
    /** How long a camera that is told to restart or to go off still answers [ns], assumption: hosts see the end of busy. */
    private static final long ANSWER_NANOS = 5_000_000;

    final LeptonSignal signal;
    final CommandTable table = new CommandTable();
    final LeptonPower power = new LeptonPower();
    final LeptonPicture picture;
    final long serial;
    private Runnable onReset = () -> {};
    private Runnable postponed = () -> {};
    private long postponedNanos = Long.MAX_VALUE;
    private long nowNanos;
    private long ffcMillis;
    private double housingAtFfc;
    private double focalPlaneAtFfc;
    private int commands;

    LeptonCore(LeptonSignal signal, boolean automaticGain, RandomStreams random) {
        this.signal = signal;
        this.serial = random.stream("serial").below(1 << 30);
        this.picture = new LeptonPicture(this);
        SysCommands.add(this, automaticGain ? 2 : signal.detector().gain().ordinal());
        OemCommands.add(this);
        RadCommands.add(this);
        AgcCommands.add(this);
        VidCommands.add(this);
        signal.afterFrame(this::afterFrame);
        focalPlaneAtFfc = signal.shutter().focalPlane();
        housingAtFfc = signal.housing();
    }

    /** Calls {@code listener} whenever the camera starts anew. */
    void onReset(Runnable listener) {
        onReset = listener;
    }

    /** The present [ns]. */
    long now() {
        return nowNanos;
    }

    /** Milliseconds since power-on, of the last flat field. */
    long ffcMillis() {
        return ffcMillis;
    }

    /** Temperature of the focal plane at the last flat field [K]. */
    double focalPlaneAtFfc() {
        return focalPlaneAtFfc;
    }

    /** Temperature of the housing at the last flat field [K]. */
    double housingAtFfc() {
        return housingAtFfc;
    }

    /** Commands since power-on. */
    int commands() {
        return commands;
    }

    /** One more. */
    void countCommand() {
        commands = commands + 1 & 0xFFFF;
    }

    /** Does {@code what} after its command has been answered. */
    void afterAnswer(Runnable what) {
        postponed = what;
        postponedNanos = nowNanos + ANSWER_NANOS;
    }

    /** Lets all happen that is due by {@code timeNanos}. */
    void advance(long timeNanos) {
        if (timeNanos >= postponedNanos) {
            pass(postponedNanos);
            doPostponed(nowNanos);
        }
        pass(timeNanos);
    }

    private void doPostponed(long timeNanos) {
        if (timeNanos >= postponedNanos) {
            postponedNanos = Long.MAX_VALUE;
            nowNanos = timeNanos;
            postponed.run();
        }
    }

    private void pass(long timeNanos) {
        if (timeNanos <= nowNanos) {
            return;
        }
        nowNanos = timeNanos;
        long last = FrameClock.frameAt(timeNanos);
        long next = FrameClock.frameAt(signal.lastNanos()) + 1;
        if (last - next > SHUTTER_FRAMES) {
            next = last - SHUTTER_FRAMES;
        }
        for (long frame = next; frame <= last; frame++) {
            long due = FrameClock.due(frame);
            if (last - frame >= UNSEEN_FRAMES && last - next > 2 * UNSEEN_FRAMES) {
                signal.pass(due);
            } else {
                signal.frame(due);
            }
        }
    }

    /** Starts the camera anew at the present. */
    void reboot() {
        power.start(nowNanos);
        signal.power(true);
        signal.cover(false);
        commands = 0;
        ffcMillis = 0;
        picture.reset();
        table.powerOn();
        signal.shutter().restart(nowNanos);
        onReset.run();
    }

    /** Switches the camera off at the present. */
    void off() {
        power.stop();
        signal.power(false);
        onReset.run();
    }

    private void afterFrame(long timeNanos) {
        doPostponed(timeNanos); // where only the sensor is read, nothing else carries time on
        var shutter = signal.shutter();
        if (power.changesAt(timeNanos, shutter.focalPlane(), table.first(OemCommands.THERMAL_SHUTDOWN) == 1)) {
            long present = nowNanos;
            nowNanos = timeNanos;
            if (signal.isOn()) {
                off();
            } else {
                reboot();
            }
            nowNanos = Math.max(present, timeNanos);
        }
        long flat = Math.max(0, shutter.flatNanos() - power.onNanos()) / 1_000_000;
        if (flat != ffcMillis) {
            ffcMillis = flat;
            focalPlaneAtFfc = shutter.flatAt();
            housingAtFfc = signal.housing();
        }
        picture.newFrame();
    }
}
