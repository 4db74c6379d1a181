package org.twinrig.sensors.scd41;

import org.twinrig.sensors.bus.Controller;
import org.twinrig.sensors.bus.I2cDevice;

/**
 * Drives an SCD41 the way the maker's embedded C driver does: command, sleep of exactly the execution time, read, every
 * checksum verified. A NACK is an error.
 */
final class Scd41Driver {
    final Controller bus;

    Scd41Driver(I2cDevice device, int clockHz) {
        bus = new Controller(device, Scd41Device.ADDRESS, clockHz);
        bus.sleepMillis(30);
    }

    void send(int code, int millis) {
        if (!bus.write(Scd41Frames.command(code))) {
            throw new Nack("command %04x".formatted(code));
        }
        bus.sleepMillis(millis);
    }

    void set(int code, int word) {
        if (!bus.write(Scd41Frames.command(code, word))) {
            throw new Nack("command %04x %04x".formatted(code, word));
        }
        bus.sleepMillis(1);
    }

    int[] fetch(int code, int millis, int words) {
        send(code, millis);
        return words(code, words);
    }

    int get(int code) {
        return fetch(code, 1, 1)[0];
    }

    int recalibrate(int ppm) {
        set(0x362f, ppm);
        bus.sleepMillis(399);
        return words(0x362f, 1)[0];
    }

    Scd41Words measurement() {
        int[] words = fetch(0xec05, 1, 3);
        return new Scd41Words(words[0], words[1], words[2]);
    }

    boolean ready() {
        return (get(0xe4b8) & 0x7FF) != 0;
    }

    /** Polls until there is a reading, as examples do. */
    Scd41Words next() {
        for (int i = 0; i < 600; i++) {
            if (ready()) {
                return measurement();
            }
            bus.sleepMillis(100);
        }
        throw new AssertionError("no reading within a minute");
    }

    void startPeriodic() {
        send(0x21b1, 0);
    }

    void stop() {
        send(0x3f86, 500);
    }

    private int[] words(int code, int words) {
        byte[] bytes = bus.read(3 * words);
        if (bytes.length == 0) {
            throw new Nack("reading after %04x".formatted(code));
        }
        return Scd41Frames.decode(bytes);
    }

    /** Something was not acknowledged. */
    static final class Nack extends RuntimeException {
        private static final long serialVersionUID = 1;

        Nack(String what) {
            super(what);
        }
    }
}
