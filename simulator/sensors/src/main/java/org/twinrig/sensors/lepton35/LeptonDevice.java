package org.twinrig.sensors.lepton35;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.time.SimTime;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.bus.I2cDevice;
import org.twinrig.sensors.bus.SpiDevice;
import org.twinrig.sensors.lepton35.cci.CciCamera;
import org.twinrig.sensors.lepton35.cci.CciPort;
import org.twinrig.sensors.lepton35.vospi.VospiPort;
import org.twinrig.sensors.lepton35.vospi.VospiSource;

/**
 * A Lepton 3.5 on its wires: commands on I²C at 0x2A, video on SPI, and the pulse of GPIO3. What it shows comes from the
 * same signal as its readings; {@link #sensor} is the reading of this very part.
 *
 * <p>Time is that of the calls. Frames fall due by {@link FrameClock} whether or not anybody looks; a frame sees the room
 * as it is when time is first carried past its moment, be it by the sensor's reading or by a transfer. After a second
 * without either, frames that nobody can read any more are not exposed.
 *
 * <p>A command's effect shows in the next frame. Times that a command keeps the camera busy are not published; ours are
 * 0.5 ms for a get, 1 ms for others and 10 ms for block transfers [A]. While the shutter is closed the picture is frozen,
 * as at power-on; video without freezing is not modelled.
 *
 * @see "FLIR, Lepton Engineering Datasheet, 500-0659-00-09; Lepton Software Interface Description Document, 110-0144-04"
 */
public final class LeptonDevice implements I2cDevice, SpiDevice {
    /** Highest clock of SPI that the data sheet allows [Hz]. */
    public static final long FASTEST_SPI_HZ = 20_000_000;

    private static final int VSYNC = 5;
    private static final int VALID_SEGMENTS = 4;
    private static final int LINES = 60;
    private static final long GET_NANOS = SimTime.MILLISECOND / 2;
    private static final long SET_NANOS = SimTime.MILLISECOND;
    private static final long BLOCK_NANOS = 10 * SimTime.MILLISECOND;

    private final LeptonCore core;
    private final CciPort commands;
    private final VospiPort video;
    private final Sensor sensor;

    LeptonDevice(LeptonSignal signal, boolean automaticGain, RandomStreams random, long spiHz) {
        this.core = new LeptonCore(signal, automaticGain, random);
        this.commands = new CciPort(new Camera35());
        this.video = new VospiPort(this::segmentAt, spiHz);
        this.sensor = new Lepton35(signal);
        core.onReset(() -> {
            commands.reset();
            video.loseStep();
        });
    }

    /** This part's readings: always temperatures of 0.01 K, whatever the wires carry. */
    public Sensor sensor() {
        return sensor;
    }

    @Override
    public int write(long timeNanos, int address, byte[] bytes) {
        core.advance(timeNanos);
        return commands.write(timeNanos, address, bytes);
    }

    @Override
    public int read(long timeNanos, int address, byte[] into) {
        core.advance(timeNanos);
        return commands.read(timeNanos, address, into);
    }

    @Override
    public void select(long timeNanos) {
        core.advance(timeNanos);
        video.select(timeNanos);
    }

    @Override
    public void exchange(long timeNanos, byte[] out, byte[] in) {
        core.advance(timeNanos);
        video.exchange(timeNanos, out, in);
    }

    @Override
    public void deselect(long timeNanos) {
        core.advance(timeNanos);
        video.deselect(timeNanos);
    }

    /** Whether the video line is in step with its host. */
    public boolean inStep() {
        return video.inStep();
    }

    /**
     * The next pulse on GPIO3 after {@code timeNanos}: one for each segment, shifted by up to three lines as the host has
     * set; none unless the host has made the pin VSYNC.
     */
    public OptionalLong nextVsync(long timeNanos) {
        core.advance(timeNanos);
        if (core.table.first(OemCommands.GPIO_MODE) != VSYNC || !core.power.isOn()) {
            return OptionalLong.empty();
        }
        long segment = (FrameClock.due(1) - FrameClock.due(0)) / FrameClock.SEGMENTS;
        long delay = (short) core.table.first(OemCommands.VSYNC_DELAY) * segment / LINES;
        long frame = Math.max(0, FrameClock.frameAt(timeNanos - delay));
        for (int i = 0; ; i++) {
            long pulse = FrameClock.due(frame + i / FrameClock.SEGMENTS, i % FrameClock.SEGMENTS) + delay;
            if (pulse > timeNanos && core.power.video(pulse)) {
                return OptionalLong.of(pulse);
            }
        }
    }

    /** How long {@code command} with {@code length} words keeps the camera busy [ns]; ours [A]. */
    static long busyNanos(int command, int length) {
        return length > CciPort.DATA_WORDS ? BLOCK_NANOS : (command & 3) == 0 ? GET_NANOS : SET_NANOS;
    }

    /** Identities of all commands that the camera knows, without their type bits. */
    List<Integer> identities() {
        return new ArrayList<>(core.table.identities());
    }

    private VospiSource.@Nullable Segment segmentAt(long timeNanos) {
        core.advance(timeNanos);
        if (!core.power.video(timeNanos) || core.table.first(OemCommands.VIDEO_ENABLE) == 0) {
            return null;
        }
        long frame = FrameClock.frameAt(timeNanos);
        int segment = FrameClock.segmentAt(frame, timeNanos);
        int quarter = segment % VALID_SEGMENTS;
        return new VospiSource.Segment(
                frame * FrameClock.SEGMENTS + segment,
                FrameClock.due(frame, segment),
                core.picture.frame(),
                quarter,
                segment < VALID_SEGMENTS ? quarter + 1 : 0);
    }

    /** What the registers command. */
    private final class Camera35 implements CciCamera {
        @Override
        public boolean answers(long timeNanos) {
            return core.power.answers(timeNanos);
        }

        @Override
        public boolean booted(long timeNanos) {
            return core.power.booted(timeNanos);
        }

        @Override
        public void wake(long timeNanos) {
            if (!core.power.isOn() && !core.power.tooHot()) {
                core.reboot();
            }
        }

        @Override
        public Reply execute(long timeNanos, int command, int length, int[] data) {
            core.countCommand();
            if ((command & 3) != 0) {
                core.picture.settle(); // the frame going out is still that of the settings until now
            }
            var reply = core.table.execute(command, length, data, busyNanos(command, length));
            if (core.picture.takeFormatChanged()) {
                video.loseStep();
            }
            return reply;
        }
    }
}
