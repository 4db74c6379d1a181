package org.twinrig.features.datasheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Pane;
import org.twinrig.physics.ThermalScene.Surface;
import org.twinrig.sensors.Sensor;
import org.twinrig.sensors.lepton35.Lepton35Type;
import org.twinrig.validation.sensors.SheetRow;

/** What a Lepton's frames show of black walls: noise, lag, field of view, ranges. */
final class LeptonPictures {
    private static final String PART = "lepton35";
    private static final String SHEET = "FLIR Lepton Engineering Datasheet, Rev 200";
    private static final double ZERO = 273.15; // [K]
    private static final double SECOND_CONSTANT = 14_388; // [µm·K] of Planck's law
    private static final double WAVELENGTH = 10.5; // [µm] middle of the band of 8 to 14 µm
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final int PIXELS = WIDTH * HEIGHT;

    private LeptonPictures() {}

    /** A camera, and when its frames are due. */
    private static final class Shots {
        private final LabBench bench = new LabBench();
        private final Sensor sensor;
        private long n;

        Shots(long seed, String gain) {
            sensor = new Lepton35Type().create(bench.context(seed, Map.of("gain", gain)));
        }

        ThermalFrame next(double kelvin) {
            bench.scene = even(kelvin);
            return next();
        }

        ThermalFrame next() {
            var schedule = sensor.schedule();
            long due = schedule.firstNanos() + n++ * schedule.periodNanos() / schedule.perPeriod();
            return (ThermalFrame) sensor.read(due);
        }
    }

    static List<SheetRow> rows() {
        var rows = new ArrayList<SheetRow>();
        noise(rows);
        lag(rows);
        field(rows);
        accuracy(rows);
        ranges(rows);
        return rows;
    }

    private static ThermalScene even(double kelvin) {
        return ThermalScene.even(LabBench.LENGTH, LabBench.WIDTH, LabBench.HEIGHT, kelvin);
    }

    /** From the differences of frames that follow one another. */
    private static void noise(List<SheetRow> rows) {
        var camera = new Shots(11, "high");
        var before = camera.next(303.15);
        double sum = 0;
        int pairs = 30;
        for (int i = 0; i < pairs; i++) {
            var now = camera.next();
            for (int p = 0; p < PIXELS; p++) {
                double difference = now.kelvin(p) - before.kelvin(p);
                sum += difference * difference;
            }
            before = now;
        }
        double netd = 1000 * Math.sqrt(sum / pairs / PIXELS / 2);
        rows.add(SheetRow.atMost(PART, "NETD at 30 °C", 50, netd, "mK", SHEET));
        // A part's slope is off by up to 2.1 %, and counts of 10 mK add 0.1 mK.
        rows.add(SheetRow.near(PART, "NETD at 30 °C, typically", 35, 1, netd, "mK", SHEET));
    }

    /** From what the first frame after a fall from 135 °C to 20 °C still shows of it. */
    private static void lag(List<SheetRow> rows) {
        double hot = 408.15;
        double cold = 293.15;
        var camera = new Shots(3, "high");
        for (int i = 0; i < 5; i++) {
            camera.next(hot);
        }
        double first = mean(camera.next(cold));
        double settled = (mean(camera.next()) + mean(camera.next())) / 2;
        double left = (first - settled) * slope(cold) / (radiance(hot) - radiance(cold));
        var schedule = camera.sensor.schedule();
        double frame = 1e-6 * schedule.periodNanos() / schedule.perPeriod();
        // 19 mK are left, known to 0.5 mK, and radiance at one wavelength is off by 10 %: 1 % of ln(13,000).
        rows.add(SheetRow.near(
                PART, "thermal time constant", 12, 0.05 * 12, frame / StrictMath.log(1 / left), "ms", SHEET));
    }

    private static double radiance(double kelvin) {
        return 1 / (StrictMath.exp(SECOND_CONSTANT / WAVELENGTH / kelvin) - 1);
    }

    private static double slope(double kelvin) {
        return (radiance(kelvin + 0.5) - radiance(kelvin - 0.5)) / 1;
    }

    /** From the columns that a warm pane of known width covers. */
    private static void field(List<SheetRow> rows) {
        double half = 3; // [m]
        double y = LabBench.EYE.y();
        var pane = new Pane(
                Surface.WALL_X1,
                new Point(LabBench.LENGTH, y - half, 0),
                new Point(LabBench.LENGTH, y + half, LabBench.HEIGHT),
                320,
                1,
                0);
        var plain = even(300);
        var camera = new Shots(3, "high");
        camera.bench.scene = new ThermalScene(
                plain.length(),
                plain.width(),
                plain.height(),
                plain.interfaceHeight(),
                plain.upper(),
                plain.lower(),
                plain.ambient(),
                plain.faces(),
                List.of(pane),
                List.of(),
                List.of());
        camera.next();
        var frame = camera.next();
        int columns = 0;
        for (int column = 0; column < WIDTH; column++) {
            columns += frame.kelvin(HEIGHT / 2 * WIDTH + column) > 310 ? 1 : 0;
        }
        double focal = columns / 2.0 / (half / (LabBench.LENGTH - LabBench.EYE.x()));
        double angle = 2 * Math.toDegrees(StrictMath.atan(WIDTH / 2.0 / focal));
        // A column more or less of 147 is 0.4°.
        rows.add(SheetRow.near(PART, "horizontal field of view", 57, 0.4, angle, "°", SHEET));
    }

    /** The worst of many parts before a black body of 35 °C. */
    private static void accuracy(List<SheetRow> rows) {
        double worst = 0;
        int parts = 40;
        for (int seed = 0; seed < parts; seed++) {
            worst = Math.max(worst, Math.abs(mean(new Shots(seed, "high").next(308.15)) - 308.15));
        }
        // Forty parts use at least half of a band that is three sigmas wide.
        rows.add(SheetRow.atMost(PART, "worst of %d parts at 35 °C, high gain".formatted(parts), 5, worst, "K", SHEET)
                .accepting(2.5, 5));
    }

    private static void ranges(List<SheetRow> rows) {
        // Counts are steps of 0.01 K.
        rows.add(SheetRow.near(PART, "high gain, hottest", 140, 0.01, settled("high", 700), "°C", SHEET));
        rows.add(SheetRow.near(PART, "high gain, coldest", -10, 0.01, settled("high", 230), "°C", SHEET));
        rows.add(SheetRow.near(
                PART,
                "low gain, hottest in 16 bits of 0.01 K",
                382.2,
                0.01,
                settled("low", 900),
                "°C",
                "65535 counts"));
        var host = new LeptonHost("low");
        host.bench.scene = even(900);
        host.set(0x4EC4, 0, 0);
        host.sleep(500);
        rows.add(SheetRow.near(
                PART,
                "low gain, hottest in steps of 0.1 K",
                400,
                0.1,
                host.mean() / 10 - ZERO,
                "°C",
                SHEET)); // steps of 0.1 K
    }

    private static double settled(String gain, double kelvin) {
        var camera = new Shots(1, gain);
        camera.next(kelvin);
        return camera.next().celsius(7);
    }

    private static double mean(ThermalFrame frame) {
        double sum = 0;
        for (int p = 0; p < PIXELS; p++) {
            sum += frame.kelvin(p);
        }
        return sum / PIXELS;
    }
}
