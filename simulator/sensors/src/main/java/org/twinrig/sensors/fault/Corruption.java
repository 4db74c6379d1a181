package org.twinrig.sensors.fault;

import java.util.Optional;
import org.twinrig.core.random.RandomStream;
import org.twinrig.core.reading.MotionBlock;
import org.twinrig.core.reading.Reading;
import org.twinrig.core.reading.Samples;
import org.twinrig.sensors.SensorType;

/**
 * One flipped bit on the way to the host.
 *
 * <p>Where a checksum goes along, the host throws the reading away: SCD41 (CRC-8 of each word), DHT22 (sum of the bytes),
 * PZEM-004T (CRC-16 of Modbus), Lepton (CRC-16 of each VoSPI packet), MLS/160A (CRC-8 of each frame), the converters of
 * iepe100 and tacho (CRC-32 of Ethernet); each of them notices every single bit. A BMI160 on I²C or SPI and an MCP3008 behind an MQ board send none: there one bit of one
 * 16-bit word, or of the 10-bit code, is wrong and nobody knows.
 */
final class Corruption {
    private static final int WORD_BITS = 16;
    private static final int CODE_BITS = 10;

    private final Numbers numbers;
    private final boolean gas;
    private final boolean checked;

    Corruption(SensorType type, Numbers numbers) {
        this.numbers = numbers;
        this.gas = FaultKind.isGasElement(type);
        this.checked = !gas && !type.id().equals("bmi160");
    }

    /** Whether the host notices. */
    boolean isNoticed() {
        return checked;
    }

    /** What the host takes for {@code reading}; nothing when it notices. */
    Optional<Reading> of(Reading reading, RandomStream random) {
        if (checked) {
            return Optional.empty();
        }
        if (gas) {
            var row = (Samples) reading;
            if (Double.isNaN(row.values()[0])) {
                return Optional.of(reading);
            }
            long code = Math.round(row.values()[0]) ^ 1L << random.below(CODE_BITS);
            return Optional.of(new Samples(row.timeNanos(), numbers.withCode(row.values(), code)));
        }
        var block = (MotionBlock) reading;
        var axes = new short[MotionBlock.AXES][];
        for (int axis = 0; axis < MotionBlock.AXES; axis++) {
            axes[axis] = block.axes()[axis].clone();
        }
        axes[random.below(MotionBlock.AXES)][random.below(block.length())] ^= (short) (1 << random.below(WORD_BITS));
        return Optional.of(new MotionBlock(block.timeNanos(), axes));
    }
}
