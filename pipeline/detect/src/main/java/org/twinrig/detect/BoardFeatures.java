package org.twinrig.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an environmental board's reports say of the last half hour, without its power meter.
 *
 * <p>Temperature and humidity are medians of the last three reports, since a DHT22 is now and then wrong by degrees. Gas
 * is ln(R_clean/R), with R_clean of the board's first {@value #CALIBRATION} reports, when the air is taken to be clean as
 * the firmwares of such boards do. Means forget with 5, 15 and 30 min; a trend is the short mean less the long one. There
 * are features from the first report after the calibration on.
 */
public final class BoardFeatures {
    /** Version of the definitions. */
    public static final String VERSION = "board-16/1";

    /** Names, in order. */
    public static final List<String> NAMES = List.of(
            "temperature",
            "humidity",
            "gas",
            "vapour",
            "temperature_5",
            "humidity_5",
            "gas_5",
            "temperature_15",
            "gas_15",
            "temperature_30",
            "humidity_30",
            "gas_30",
            "temperature_rise",
            "gas_rise",
            "temperature_trend",
            "gas_trend");

    private static final int CALIBRATION = 15; // reports: five minutes
    private static final double[] MINUTES = {5, 15, 30};
    private static final int RECENT = 3;
    private static final int QUANTITIES = 3; // temperature, humidity, gas
    private static final int STATE = 2 + 2 * RECENT + QUANTITIES * MINUTES.length;

    private final double[] state; // reports, mean ln R, recent temperatures and humidities, means

    /** A board that has not reported yet. */
    public BoardFeatures() {
        this.state = new double[STATE];
    }

    private BoardFeatures(double[] state) {
        this.state = state;
    }

    /** A board as {@link #written} left it. */
    public static BoardFeatures resume(String text) {
        double[] numbers = Arrays.stream(text.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (numbers.length != STATE) {
            throw new IllegalArgumentException(
                    "a memory of %d numbers; %d are needed".formatted(numbers.length, STATE));
        }
        return new BoardFeatures(numbers);
    }

    /** What has to be remembered until the next report. */
    public String written() {
        return Arrays.stream(state).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    /** Takes the next report; empty while the gas sensor is being calibrated. */
    public Optional<double[]> next(BoardReport report) {
        int count = (int) state[0]++;
        double resistance = StrictMath.log(Math.max(1, report.gasOhm()));
        if (count < CALIBRATION) {
            state[1] += (resistance - state[1]) / (count + 1);
        }
        double temperature = median(2, count, report.temperature());
        double humidity = median(2 + RECENT, count, report.humidity());
        double gas = count < CALIBRATION ? 0 : state[1] - resistance;
        double[] now = {temperature, humidity, gas};
        for (int m = 0; m < MINUTES.length; m++) {
            double share = count == 0 ? 1 : 1 - StrictMath.exp(-BoardReports.PERIOD_SECONDS / (60 * MINUTES[m]));
            for (int q = 0; q < QUANTITIES; q++) {
                int at = at(m, q);
                state[at] += share * (now[q] - state[at]);
            }
        }
        return count < CALIBRATION ? Optional.empty() : Optional.of(row(now));
    }

    private static int at(int window, int quantity) {
        return 2 + 2 * RECENT + QUANTITIES * window + quantity;
    }

    private double median(int from, int count, double value) {
        state[from + count % RECENT] = value;
        var known = new ArrayList<Double>();
        for (int i = 0; i < Math.min(RECENT, count + 1); i++) {
            known.add(state[from + i]);
        }
        known.sort(null);
        return known.get(known.size() / 2);
    }

    private double[] row(double[] now) {
        double temperature = now[0];
        // partial pressure of water, Magnus form, WMO No. 8 [hPa]
        double vapour = now[1] / 100 * 6.112 * StrictMath.exp(17.62 * temperature / (243.12 + temperature));
        return new double[] {
            temperature,
            now[1],
            now[2],
            vapour,
            state[at(0, 0)],
            state[at(0, 1)],
            state[at(0, 2)],
            state[at(1, 0)],
            state[at(1, 2)],
            state[at(2, 0)],
            state[at(2, 1)],
            state[at(2, 2)],
            temperature - state[at(0, 0)],
            now[2] - state[at(0, 2)],
            state[at(0, 0)] - state[at(2, 0)],
            state[at(0, 2)] - state[at(2, 2)]
        };
    }
}
