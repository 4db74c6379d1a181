package org.twinrig.sensors.scd41;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.core.time.SimTime;
import org.twinrig.physics.Point;
import org.twinrig.sensors.Bench;
import org.twinrig.sensors.bus.I2cDevice;

/** What the sheet says of a command is what the part does. */
class Scd41SheetTest {
    private static final int UNHEARD = I2cDevice.NACK;

    @ParameterizedTest
    @EnumSource(names = "WAKE_UP", mode = EnumSource.Mode.EXCLUDE)
    void aCommandIsAnsweredWithItsWordsAfterItsTime(Scd41Command command) {
        var device = new Scd41Device(
                new Bench(), new Point(1, 1, 1), Scd41Part.ideal(), new RandomStreams(1).stream("noise"));
        long now = SimTime.SECOND;
        if (command == Scd41Command.READ_MEASUREMENT) { // it answers only when there is a measurement
            device.write(now, Scd41Device.ADDRESS, Scd41Frames.command(Scd41Command.SINGLE_SHOT.code()));
            now += 6 * SimTime.SECOND;
        }
        byte[] sent = command.argument() == Scd41Command.Argument.NEEDED
                ? Scd41Frames.command(command.code(), 400)
                : Scd41Frames.command(command.code());
        assertThat(device.write(now, Scd41Device.ADDRESS, sent)).isEqualTo(sent.length);
        if (command.executionNanos() > 0) {
            assertThat(device.read(now + command.executionNanos() - 1, Scd41Device.ADDRESS, new byte[9]))
                    .isEqualTo(UNHEARD);
        }
        int read = device.read(now + command.executionNanos(), Scd41Device.ADDRESS, new byte[12]);
        int words = command.answerWords();
        assertThat(read).isEqualTo(words == 0 ? UNHEARD : 3 * words);
    }
}
