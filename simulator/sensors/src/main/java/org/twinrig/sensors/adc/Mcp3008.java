package org.twinrig.sensors.adc;

import java.util.Arrays;
import java.util.List;
import org.twinrig.sensors.bus.AnalogDevice;
import org.twinrig.sensors.bus.SpiDevice;
import org.twinrig.sensors.signal.Adc;

/**
 * Microchip MCP3008: eight channels, 10 bits, SPI.
 *
 * <pre>  in:  …0 1 S D2 D1 D0        out after the sample: 0 B9 … B0, then B1 … B9, then zeros </pre>
 * The first one after chip select is the start; S chooses a channel against ground (1) or a pair of neighbours (0), of
 * which a negative difference reads 0. The sample is taken a clock after D0; a null bit goes before the result. Ideal but
 * for its steps: the part's offset, gain and linearity errors of up to about one code are not modelled. Where the part
 * drives nothing zeros are read.
 *
 * @see "Microchip, MCP3004/3008, DS21295, section 5 and equation 4-2"
 */
public final class Mcp3008 implements SpiDevice {
    private static final int CHANNELS = 8;
    private static final int BITS = 10;
    private static final int SAMPLE_CLOCK = 5; // after the start bit
    private static final int NULL_CLOCK = 6;
    private static final int LAST_CLOCK = NULL_CLOCK + BITS; // B0
    private static final int MIRROR_END = LAST_CLOCK + BITS - 1; // B9 again
    private static final AnalogDevice GROUND = timeNanos -> 0;

    private final AnalogDevice[] inputs = new AnalogDevice[CHANNELS];
    private final Adc adc;
    private boolean selected;
    private boolean started;
    private int clock;
    private int choice;
    private int code;

    /** With these {@code inputs} at channel 0 and up, the rest at ground, and this {@code reference} [V]. */
    public Mcp3008(double reference, List<AnalogDevice> inputs) {
        if (inputs.size() > CHANNELS) {
            throw new IllegalArgumentException(inputs.size() + " inputs; an MCP3008 has " + CHANNELS);
        }
        this.adc = new Adc(BITS, reference);
        Arrays.fill(this.inputs, GROUND);
        for (int i = 0; i < inputs.size(); i++) {
            this.inputs[i] = inputs.get(i);
        }
    }

    @Override
    public void select(long timeNanos) {
        selected = true;
        started = false;
    }

    @Override
    public void deselect(long timeNanos) {
        selected = false;
    }

    @Override
    public void exchange(long timeNanos, byte[] out, byte[] in) {
        for (int i = 0; i < in.length; i++) {
            int answer = 0;
            for (int bit = 7; bit >= 0; bit--) {
                answer = answer << 1 | (selected ? clocked(timeNanos, out[i] >> bit & 1) : 0);
            }
            in[i] = (byte) answer;
        }
    }

    private int clocked(long timeNanos, int bit) {
        if (!started) {
            started = bit == 1;
            clock = 0;
            choice = 0;
            return 0;
        }
        clock = Math.min(clock + 1, MIRROR_END + 1);
        if (clock < SAMPLE_CLOCK) {
            choice = choice << 1 | bit;
        } else if (clock == SAMPLE_CLOCK) {
            code = sample(timeNanos);
        }
        if (clock <= NULL_CLOCK || clock > MIRROR_END) {
            return 0;
        }
        int place = clock <= LAST_CLOCK ? LAST_CLOCK - clock : clock - LAST_CLOCK;
        return code >> place & 1;
    }

    private int sample(long timeNanos) {
        int channel = choice & CHANNELS - 1;
        if ((choice & CHANNELS) != 0) {
            return adc.code(inputs[channel].volts(timeNanos));
        }
        int pair = channel & ~1;
        double first = inputs[pair].volts(timeNanos);
        double second = inputs[pair + 1].volts(timeNanos);
        return adc.code((channel & 1) == 0 ? first - second : second - first);
    }
}
