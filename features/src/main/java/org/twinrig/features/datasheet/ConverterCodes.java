package org.twinrig.features.datasheet;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.sensors.adc.Esp32Adc;
import org.twinrig.sensors.adc.Mcp3008;
import org.twinrig.validation.sensors.SheetRow;

/** Codes of the converters that boards read analogue parts with. */
final class ConverterCodes {
    private static final String USERS = "arduino-esp32, issue 92 [S]";

    private ConverterCodes() {}

    static List<SheetRow> rows() {
        var rows = new ArrayList<SheetRow>();
        double[] volts = {0, 1, 2.5, 4, 5};
        for (double in : volts) {
            double code = Math.min(1023, 1024 * in / 5);
            // Equation 4-2: 1024·V/Vref; a code at most for rounding.
            rows.add(SheetRow.near("mcp3008", in + " V of 5 V", code, 1, mcp3008(in), "codes", "Microchip DS21295"));
        }
        double[] points = {0.819, 1.641, 2.462, 3.286};
        int[] codes = {823, 1814, 2811, 4095};
        for (int i = 0; i < points.length; i++) {
            double in = points[i];
            double measured = Esp32Adc.ideal(1).convert(time -> in, 0).orElseThrow();
            rows.add(SheetRow.near("esp32", in + " V", codes[i], 1, measured, "codes", USERS));
        }
        rows.add(SheetRow.near(
                "esp32",
                "highest voltage that reads 0, lowest of 300 parts",
                0.13,
                0.01,
                dead(true),
                "V",
                USERS)); // 300 parts spread evenly over 0.08 V come within 1 mV of its ends; looks are 5 mV apart
        rows.add(SheetRow.near("esp32", "the same, highest part", 0.21, 0.01, dead(false), "V", USERS));
        return rows;
    }

    private static int mcp3008(double volts) {
        var in = new byte[3];
        var adc = new Mcp3008(5, List.of(time -> volts));
        adc.select(0);
        adc.exchange(0, new byte[] {1, (byte) 0x80, 0}, in);
        adc.deselect(0);
        return (in[1] & 3) << 8 | in[2] & 0xFF;
    }

    private static double dead(boolean lowest) {
        double found = lowest ? 1 : 0;
        for (int seed = 0; seed < 300; seed++) {
            var adc = Esp32Adc.draw(1, new RandomStreams(seed));
            double volts = 0.1;
            while (zero(adc, volts + 0.005)) {
                volts += 0.005;
            }
            found = lowest ? Math.min(found, volts) : Math.max(found, volts);
        }
        return found;
    }

    /** Whether a voltage reads 0 time after time; noise alone does not lift it. */
    private static boolean zero(Esp32Adc adc, double volts) {
        for (int i = 0; i < 20; i++) {
            if (adc.convert(time -> volts, 0).orElseThrow() != 0) {
                return false;
            }
        }
        return true;
    }
}
