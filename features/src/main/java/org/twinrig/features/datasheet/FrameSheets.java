package org.twinrig.features.datasheet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.twinrig.core.reading.ThermalFrame;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Level;
import org.twinrig.physics.ThermalScene.Surface;
import org.twinrig.physics.scene.People;
import org.twinrig.physics.scene.Person;
import org.twinrig.physics.scene.Posture;
import org.twinrig.physics.scene.SceneBuilder;
import org.twinrig.physics.scene.Things;
import org.twinrig.physics.scene.Windows;
import org.twinrig.report.chart.LineChart;
import org.twinrig.report.chart.Series;
import org.twinrig.sensors.lepton35.Lepton35Type;
import org.twinrig.validation.sensors.SheetResult;
import org.twinrig.validation.sensors.SheetRow;
import org.twinrig.validation.sensors.SheetSource;

/**
 * Frames of two real cameras beside frames of the twin before a room with people, a window and a radiator, as warm as what
 * they saw. One frame of each camera is all there is: temporal noise cannot be told from them.
 */
public final class FrameSheets implements SheetSource {
    private static final String FOLDER = "lepton35-frames";
    private static final double FLAT_FIELD_LONG_AGO = 240; // [s] after power-on; the camera is warm by then

    private static final double COLDEST = 264; // [K] the camera stops at −10 °C, and what stands still has no grain

    private record Recording(String file, String name, double meanKelvin, boolean outdoors) {}

    private static final List<Recording> RECORDINGS = List.of(
            new Recording("agc_off.tjsn", "26 °C", 298.9, false), new Recording("fox.tjsn", "−8 °C", 265.4, true));

    private final Path data;

    /** Looks for the recordings in {@code data} or beside it. */
    public FrameSheets(Path data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "sensors-recorded";
    }

    @Override
    public String heading() {
        return "Frames of the Lepton beside recorded ones";
    }

    @Override
    public String about() {
        return "The same figures of one recorded frame of each of two cameras (tCam) and of a frame of the twin before another"
                + " room that is as warm. The quietest twentieth of the blocks of 8 × 8 pixels, each less a curved surface,"
                + " shows the camera rather than the scene; \"accepted\" allows for another part and another scene. Single"
                + " frames do not tell temporal noise.";
    }

    @Override
    public String reference() {
        return "recorded";
    }

    @Override
    public SheetResult measure(Consumer<String> progress) {
        Path folder = Recordings.folder(data, FOLDER);
        if (!Files.isDirectory(folder)) {
            return SheetResult.nothing("No recorded frames at " + FOLDER + " beside the data: not compared.");
        }
        var rows = new ArrayList<SheetRow>();
        var charts = new ArrayList<String>();
        for (var recording : RECORDINGS) {
            progress.accept("lepton35 beside " + recording.file());
            var real = new FrameLooks(TcamFile.read(folder.resolve(recording.file())));
            var twin = new FrameLooks(twin(recording.meanKelvin()));
            rows.addAll(rows(recording, real, twin));
            charts.add(chart(recording, real, twin));
        }
        return new SheetResult(rows, charts, "");
    }

    private static List<SheetRow> rows(Recording recording, FrameLooks real, FrameLooks twin) {
        var rows = new Rows(recording);
        // Another part: by the sheet alone NETD may be 35 or 50 mK, and patterns differ from part to part.
        rows.within("grain of the quietest blocks", 1.5, real.grain(), twin.grain(), "mK");
        // Some fifty blocks that overlap: 15 % by chance, and as much from part to part.
        rows.within("means of columns over white noise", 1.6, real.columns(), twin.columns(), "-");
        rows.within("means of rows over white noise", 1.6, real.rows(), twin.rows(), "-");
        // 2,700 pixels: 0.1 by chance, and clutter of the recorded scene.
        rows.near("kurtosis of the grain", 0.4, real.kurtosis(), twin.kurtosis(), "-");
        rows.near("correlation of neighbours in a row", 0.1, real.across(), twin.across(), "-");
        rows.near("correlation of neighbours in a column", 0.1, real.down(), twin.down(), "-");
        // Teeth missing by chance at the ends of what the scene holds.
        rows.within("teeth of the histogram's comb", 1.1, real.comb(), twin.comb(), "0.01 K");
        // Scenes with edges have slopes about −2 and −3; the twin's is another room.
        rows.near("slope of the rows' power spectrum", 1, real.spectrum.slope(), twin.spectrum.slope(), "-");
        rows.fall(real.spectrum.rollOff(), twin.spectrum.rollOff());
        return rows.list;
    }

    private static String chart(Recording recording, FrameLooks real, FrameLooks twin) {
        var chart = new LineChart("Spectrum along rows, frames of " + recording.name(), "K")
                .over("cycles per pixel")
                .logarithmic();
        chart.add(new Series("recorded", Series.Role.TRUTH, real.spectrum.frequencies(), real.spectrum.amplitudes()));
        chart.add(new Series("twin", Series.Role.READING, twin.spectrum.frequencies(), twin.spectrum.amplitudes()));
        return chart.svg();
    }

    /** A frame of a warm camera before a room whose air has {@code kelvin} [K]. */
    static ThermalFrame twin(double kelvin) {
        var bench = new LabBench();
        bench.scene = room(kelvin);
        var sensor = new Lepton35Type().create(bench.context(5, Map.of("gain", "high")));
        var schedule = sensor.schedule();
        ThermalFrame frame = null;
        for (long n = 0; frame == null || frame.timeNanos() < 1e9 * FLAT_FIELD_LONG_AGO; n += 9) { // about one a second
            frame = (ThermalFrame)
                    sensor.read(schedule.firstNanos() + n * schedule.periodNanos() / schedule.perPeriod());
        }
        return frame;
    }

    private static ThermalScene room(double kelvin) {
        double x = LabBench.LENGTH;
        double pane = Math.max(kelvin - 8, COLDEST);
        double casing = Math.max(kelvin - 4, COLDEST);
        return new SceneBuilder(x, LabBench.WIDTH, LabBench.HEIGHT)
                .surfaces(
                        kelvin - 1,
                        kelvin + 1,
                        List.of(new Level(0, kelvin - 0.6), new Level(LabBench.HEIGHT, kelvin + 0.8)))
                .add(Windows.framed(Surface.WALL_X1, new Point(x, 2.6, 0.9), new Point(x, 3.9, 2.1), casing, pane))
                .add(Things.radiator(
                        Surface.WALL_X1, new Point(x, 2.7, 0.15), new Point(x, 3.8, 0.75), kelvin + 31, kelvin))
                .add(People.of(Person.adult(new Point(3, 4.6, 0), 3, Posture.STANDING), kelvin))
                .add(People.of(Person.adult(new Point(4, 3.5, 0), 1, Posture.SITTING), kelvin))
                .build();
    }

    /** Rows about one recording. */
    private static final class Rows {
        private final Recording recording;
        private final List<SheetRow> list = new ArrayList<>();

        Rows(Recording recording) {
            this.recording = recording;
        }

        void within(String figure, double factor, double real, double twin, String unit) {
            add(figure, real, real / factor, real * factor, twin, unit);
        }

        void near(String figure, double tolerance, double real, double twin, String unit) {
            add(figure, real, real - tolerance, real + tolerance, twin, unit);
        }

        /** Fine clutter of a scene keeps the fall small; lens and noise are the same. */
        void fall(double real, double twin) {
            near("fall of the spectrum from 0.19 to 0.44 cycles per pixel", 5, real, twin, "dB");
            if (recording.outdoors()) {
                list.set(
                        list.size() - 1,
                        list.get(list.size() - 1)
                                .knownToMiss(
                                        "taken outdoors, full of fine things; the twin's room has large even ones"));
            }
        }

        private void add(String figure, double real, double least, double most, double twin, String unit) {
            list.add(SheetRow.near(
                            "lepton35",
                            figure + ", frame of " + recording.name(),
                            real,
                            0,
                            twin,
                            unit,
                            recording.file())
                    .accepting(least, most));
        }
    }
}
