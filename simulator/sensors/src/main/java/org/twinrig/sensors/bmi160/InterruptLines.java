package org.twinrig.sensors.bmi160;

/**
 * Interrupt status, its latch, and the two pins.
 *
 * <p>Not latched, a status bit follows its condition; data ready and step are events that fall back after 156.25 µs
 * (half the shortest sample period; an estimate) or, for data ready, when the data are read; taps, orientation, flat and
 * significant motion after 12.5 ms (an estimate). Latched, a bit stays until its status
 * register is read or all are reset by a command. In between, it stays for the time in INT_LATCH.
 *
 * @see "Bosch Sensortec, BMI160 data sheet, BST-BMI160-DS000, section 2.6; registers 0x1C, 0x53 to 0x57"
 */
final class InterruptLines {
    /** Bits of INT_STATUS_0 and, from 8 on, INT_STATUS_1. */
    static final int STEP = 0;

    static final int SIGNIFICANT_MOTION = 1;
    static final int ANY_MOTION = 2;
    static final int DOUBLE_TAP = 4;
    static final int SINGLE_TAP = 5;
    static final int ORIENTATION = 6;
    static final int FLAT = 7;
    static final int HIGH_G = 10;
    static final int LOW_G = 11;
    static final int DATA_READY = 12;
    static final int FIFO_FULL = 13;
    static final int FIFO_WATERMARK = 14;
    static final int NO_MOTION = 15;

    private static final int SOURCES = 16;
    private static final int SHORT_EVENTS = 1 << STEP | 1 << DATA_READY;
    private static final int LONG_EVENTS =
            1 << SIGNIFICANT_MOTION | 1 << DOUBLE_TAP | 1 << SINGLE_TAP | 1 << ORIENTATION | 1 << FLAT;
    private static final long LONG = 12_500_000; // [ns]
    private static final long SHORTEST = 312_500; // [ns] INT_LATCH 1; each further step doubles it
    private static final int LATCHED = 0x0F;

    private final Bmi160Registers registers;
    private final long[] since = new long[SOURCES];
    private int status;

    InterruptLines(Bmi160Registers registers) {
        this.registers = registers;
    }

    void reset() {
        status = 0;
    }

    /** Clears everything; a condition that still holds asserts again when it is next looked at. */
    void clear() {
        reset();
    }

    /** The condition of {@code source} is {@code on} at {@code timeNanos}. */
    void set(int source, boolean on, long timeNanos) {
        int bit = 1 << source;
        expire(timeNanos);
        if (!on) {
            status &= latch() == 0 ? ~bit : ~0;
        } else if ((status & bit) == 0) {
            status |= bit;
            since[source] = timeNanos;
        }
    }

    /** {@code source} happened at {@code timeNanos}. */
    void happened(int source, long timeNanos) {
        int bit = 1 << source;
        expire(timeNanos);
        if (latch() == 0 || (status & bit) == 0) {
            since[source] = timeNanos;
        }
        status |= bit;
    }

    /** The data that {@code source} announced were read. */
    void served(int source) {
        if (latch() == 0) {
            status &= ~(1 << source);
        }
    }

    /** Status bits 0..15 at {@code timeNanos}. */
    int status(long timeNanos) {
        expire(timeNanos);
        return status;
    }

    /** The status registers whose bits are in {@code mask} have been read. */
    void read(int mask) {
        if (latch() == LATCHED) {
            status &= ~mask;
        }
    }

    /** Level of pin 1 or 2; false when its output is off. */
    boolean pin(int number, long timeNanos) {
        int control = registers.get(Bmi160Registers.INT_OUT_CTRL) >> (number == 1 ? 0 : 4);
        if ((control & 0x08) == 0) {
            return false;
        }
        boolean activeHigh = (control & 0x02) != 0;
        return (status(timeNanos) & mapped(number)) != 0 == activeHigh;
    }

    private void expire(long timeNanos) {
        int latch = latch();
        if (latch == LATCHED || status == 0) {
            return;
        }
        int timed = latch == 0 ? (SHORT_EVENTS | LONG_EVENTS) & status : status;
        while (timed != 0) {
            int source = Integer.numberOfTrailingZeros(timed);
            timed &= timed - 1;
            if (timeNanos >= since[source] + held(source, latch)) {
                status &= ~(1 << source);
            }
        }
    }

    private static long held(int source, int latch) {
        if (latch > 0) {
            return SHORTEST << latch - 1;
        }
        return (LONG_EVENTS >> source & 1) != 0 ? LONG : SHORTEST / 2;
    }

    private int latch() {
        return registers.get(Bmi160Registers.INT_LATCH) & LATCHED;
    }

    /** Which sources show on a pin. */
    private int mapped(int number) {
        int motion = registers.get(number == 1 ? Bmi160Registers.INT_MAP_0 : Bmi160Registers.INT_MAP_2);
        int data = registers.get(Bmi160Registers.INT_MAP_1) >> (number == 1 ? 4 : 0);
        int sources = 0;
        sources |= (motion & 0x01) != 0 ? 1 << LOW_G | 1 << STEP : 0;
        sources |= (motion & 0x02) != 0 ? 1 << HIGH_G : 0;
        sources |= (motion & 0x04) != 0 ? 1 << ANY_MOTION | 1 << SIGNIFICANT_MOTION : 0;
        sources |= (motion & 0x08) != 0 ? 1 << NO_MOTION : 0;
        sources |= (motion & 0x10) != 0 ? 1 << DOUBLE_TAP : 0;
        sources |= (motion & 0x20) != 0 ? 1 << SINGLE_TAP : 0;
        sources |= (motion & 0x40) != 0 ? 1 << ORIENTATION : 0;
        sources |= (motion & 0x80) != 0 ? 1 << FLAT : 0;
        sources |= (data & 0x02) != 0 ? 1 << FIFO_FULL : 0;
        sources |= (data & 0x04) != 0 ? 1 << FIFO_WATERMARK : 0;
        sources |= (data & 0x08) != 0 ? 1 << DATA_READY : 0;
        return sources;
    }
}
