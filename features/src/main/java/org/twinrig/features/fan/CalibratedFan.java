package org.twinrig.features.fan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.twinrig.physics.fan.FanSpec;
import org.twinrig.physics.fan.FanTraits;
import org.twinrig.scenarios.plant.PlantText;

/**
 * A fan fitted to a recording, and what came of it.
 *
 * @param plant text of the plant file
 * @param page HTML with spectra of recording and fit
 * @param figures by name: speed [rev/s], clock [ppm], how far lines and floor are off [-]
 */
public record CalibratedFan(String plant, String page, Map<String, Double> figures) {
    private static final int RUNS = 3; // of the fitted twin behind each curve

    public CalibratedFan {
        figures = java.util.Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    /**
     * Fits the reference fan's body, lines, noise and drift to the recording at {@code path}.
     *
     * @param progress is told about each round
     */
    public static CalibratedFan of(Path path, Consumer<String> progress) {
        var recording = Recording.read(path);
        var motion = recording.motion();
        double rate = motion.sampleRateHz();
        var like = FanSpec.of("fan");
        var calibration = new FanCalibration(
                recording.running(), rate, motion.accelLsbPerG(), motion.gyroLsbPerDps(), like, progress);
        FanTraits traits = calibration.fit(recording.speed(), recording.rest());
        progress.accept("spectra of the fitted fan");
        var made = new java.util.ArrayList<org.twinrig.core.reading.MotionBlock>();
        for (long seed = 1; seed <= RUNS; seed++) {
            made.addAll(
                    TwinFan.frames(traits.spec(like), seed, recording.running().size(), traits.clockPpm()));
        }
        var wanted = FanPortrait.of(recording.running(), rate, traits.speed());
        var shown = FanPortrait.of(made, rate, traits.speed());
        var figures = Map.of(
                "speed", traits.speed(),
                "clockPpm", (double) traits.clockPpm(),
                "lineOff", FanCalibration.lineOff(wanted, shown),
                "floorOff", FanCalibration.floorOff(wanted, shown));
        String name = String.valueOf(path.getFileName());
        String origin = "Fitted by \"twinrig calibrate fan\" to " + name + ", "
                + recording.running().size() + " frames of a running fan.";
        String page = new FitPage(name, recording.running(), made, rate, figures).html();
        return new CalibratedFan(PlantText.of(traits, origin), page, figures);
    }

    /** The figures as lines for people. */
    public List<String> lines() {
        return List.of(
                "shaft %.3f rev/s, the sensor's clock %+.0f ppm"
                        .formatted(figures.get("speed"), figures.get("clockPpm")),
                "lines are off by %.0f %% (median over orders and axes), the floor between them by %.0f %% (rms)"
                        .formatted(100 * figures.get("lineOff"), 100 * figures.get("floorOff")));
    }
}
