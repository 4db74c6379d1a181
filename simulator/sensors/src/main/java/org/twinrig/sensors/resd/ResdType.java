package org.twinrig.sensors.resd;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the samples of a block are. Codes from 0xF000 on are free for own use; RESD knows no gas.
 *
 * @see "Renode documentation, RESD; its code, where the two differ"
 */
public enum ResdType {
    /** m°C. */
    TEMPERATURE(0x0001, Width.I32, 1, 1e3, "°C"),
    /** µg. */
    ACCELERATION(0x0002, Width.I32, 3, 1e6, "g"),
    /** 10⁻⁵ rad/s. */
    ANGULAR_RATE(0x0003, Width.I32, 3, 1e5, "rad/s"),
    /** µV. */
    VOLTAGE(0x0004, Width.U32, 1, 1e6, "V"),
    /** nV. */
    ECG(0x0005, Width.I32, 1, 1e9, "V"),
    /** 10⁻³ %. */
    HUMIDITY(0x0006, Width.U32, 1, 1e3, "%"),
    /** mPa. */
    PRESSURE(0x0007, Width.U64, 1, 1e3, "Pa"),
    /** nT. */
    MAGNETIC_FIELD(0x0008, Width.I32, 3, 1e9, "T"),
    /** Bytes, their number before them. */
    BINARY(0x0009, Width.BYTES, 0, 1, ""),
    /** mlx. */
    ILLUMINANCE(0x000A, Width.U32, 1, 1e3, "lx"),
    /** Ours: carbon dioxide, 10⁻³ ppm. */
    CARBON_DIOXIDE(0xF001, Width.U32, 1, 1e3, "ppm"),
    /** Ours: resistance of a gas element, mΩ. */
    RESISTANCE(0xF002, Width.U64, 1, 1e3, "Ω"),
    /** Ours: any other number, as the 64 bits of a floating-point number. */
    NUMBER(0xF003, Width.F64, 1, 1, ""),
    /** Ours: a thermal image, its 16-bit counts of 0.01 K lowest byte first, their number of bytes before them. */
    IMAGE(0xF004, Width.BYTES, 0, 1, "");

    /** How a number is stored, lowest byte first. */
    enum Width {
        I32(4),
        U32(4),
        U64(8),
        F64(8),
        BYTES(0);

        final int bytes;

        Width(int bytes) {
            this.bytes = bytes;
        }
    }

    private final int code;
    private final Width width;
    private final int numbers;
    private final double countsPerUnit;
    private final String unitName;

    ResdType(int code, Width width, int numbers, double countsPerUnit, String unitName) {
        this.code = code;
        this.width = width;
        this.numbers = numbers;
        this.countsPerUnit = countsPerUnit;
        this.unitName = unitName;
    }

    /** Its number in a file. */
    public int code() {
        return code;
    }

    /** Numbers in a sample; 0 for bytes. */
    public int numbers() {
        return numbers;
    }

    /** Counts in one {@link #unitName()}. */
    public double countsPerUnit() {
        return countsPerUnit;
    }

    /** What {@link #countsPerUnit} are counts per. */
    public String unitName() {
        return unitName;
    }

    Width width() {
        return width;
    }

    /** Bytes of a sample; 0 when each has its own. */
    int sampleBytes() {
        return width.bytes * numbers;
    }

    /** Least count that fits. */
    long least() {
        return switch (width) {
            case I32 -> Integer.MIN_VALUE;
            case F64 -> Long.MIN_VALUE;
            default -> 0;
        };
    }

    /** Greatest count that fits; of the 64-bit type those that a {@code long} holds. */
    long most() {
        return switch (width) {
            case I32 -> Integer.MAX_VALUE;
            case U32 -> 0xFFFF_FFFFL;
            default -> Long.MAX_VALUE;
        };
    }

    /** Whether a sample is bytes and no numbers. */
    boolean isBytes() {
        return width == Width.BYTES;
    }

    /** Whether {@code value} [{@link #unitName}] can be told, to half a count. */
    boolean holds(double value) {
        double counts = value * countsPerUnit;
        return this == NUMBER || counts >= least() - 0.5 && counts < most() + 0.5;
    }

    /** The count nearest to {@code value} [{@link #unitName}]; the type's least or most beyond them. */
    long counts(double value) {
        return this == NUMBER
                ? Double.doubleToRawLongBits(value)
                : Math.max(least(), Math.min(most(), Math.round(value * countsPerUnit)));
    }

    /** What {@code counts} are [{@link #unitName}]. */
    double value(long counts) {
        return this == NUMBER ? Double.longBitsToDouble(counts) : counts / countsPerUnit;
    }

    static Optional<ResdType> of(int code) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
    }

    static String known() {
        return Arrays.stream(values())
                .map(type -> "0x%04X".formatted(type.code))
                .collect(Collectors.joining(", "));
    }
}
