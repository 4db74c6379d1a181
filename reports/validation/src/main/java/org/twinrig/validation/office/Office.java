package org.twinrig.validation.office;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinrig.validation.run.Cores;

/**
 * Carbon dioxide in a real office, predicted from who was there.
 *
 * @param airChange fitted [1/h]
 * @param generation fitted, while somebody is there [m³/s]
 * @param outside fitted, in the air that comes in [ppm]
 * @param parts fitted and predicted days
 * @param cpuSeconds processor time [s]
 */
public record Office(double airChange, double generation, double outside, List<OfficePart> parts, double cpuSeconds) {
    /** Name of the folder. */
    public static final String FOLDER = "office-occupancy-co2";
    /** Name of the part in {@code --only}. */
    public static final String NAME = "office";
    /** What a person breathes out at a desk [m³/s]; adult, 1.2 met, ASTM D6245. */
    public static final double PERSON = 5.2e-6;

    private static final LocalDate LAST_FITTED = LocalDate.of(2015, 2, 6);

    public Office {
        parts = List.copyOf(parts);
    }

    /** Volume of the office [m³]. */
    public static double volume() {
        return OfficeRoom.volume();
    }

    /** Fits and predicts; nothing where the folder is missing. */
    public static Optional<Office> run(Path data, Consumer<String> progress) {
        Path folder = data.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        double start = Cores.seconds();
        OfficeData second = OfficeData.read(folder.resolve("datatraining.txt"));
        OfficeData first = OfficeData.read(folder.resolve("datatest.txt"));
        OfficeData fitted = second.part(LAST_FITTED.plusDays(1).atStartOfDay(), true);
        OfficeData rest = second.part(LAST_FITTED.plusDays(1).atStartOfDay(), false);
        OfficeRoom room = OfficeFit.of(fitted);
        double mean = Arrays.stream(fitted.co2()).average().orElse(Double.NaN);
        var parts = List.of(
                OfficePart.of("2 to 4 February (datatest)", false, first, room, mean),
                OfficePart.of("4 to 6 February (datatraining), fitted", true, fitted, room, mean),
                OfficePart.of("7 to 10 February (datatraining)", false, rest, room, mean));
        progress.accept(NAME);
        return Optional.of(
                new Office(room.airChange(), room.generation(), room.outside() * 1e6, parts, Cores.seconds() - start));
    }
}
