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
 * @param speed of the shaft [rev/s]
 * @param clockPpm how much the sensor's clock runs fast [ppm]
 * @param lineOff how far lines are off, median over orders and axes [-]
 * @param floorOff how far the floor between them is off, rms over axes and bands [-]
 */
public record CalibratedFan(String plant, String page, double speed, int clockPpm, double lineOff, double floorOff) {
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
        FanCalibration.Shown shown = calibration.show(traits, 0);
        String name = String.valueOf(path.getFileName());
        String origin = "Fitted by \"twinrig calibrate fan\" to " + name + ", "
                + recording.running().size() + " frames of a running fan.";
        double speed = traits.seatings().get(0).speed();
        var figures = figures(speed, traits.clockPpm(), shown.lineOff(), shown.floorOff());
        String page = new FitPage(name, calibration.parts(), shown.frames(), rate, figures).html();
        return new CalibratedFan(
                PlantText.of(traits, origin), page, speed, traits.clockPpm(), shown.lineOff(), shown.floorOff());
    }

    /** The figures by name. */
    public Map<String, Double> figures() {
        return figures(speed, clockPpm, lineOff, floorOff);
    }

    private static Map<String, Double> figures(double speed, double clockPpm, double lineOff, double floorOff) {
        return new TreeMap<>(Map.of("speed", speed, "clockPpm", clockPpm, "lineOff", lineOff, "floorOff", floorOff));
    }

    /** The figures as lines for people. */
    public List<String> lines() {
        return List.of(
                "shaft %.3f rev/s, the sensor's clock %+.0f ppm".formatted(speed, (double) clockPpm),
                "lines are off by %.0f %% (median over orders and axes), the floor between them by %.0f %% (rms)"
                        .formatted(100 * lineOff, 100 * floorOff));
    }
}
