package org.twinrig.viewer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.twinrig.core.UserError;
import org.twinrig.core.chart.Ticks;
import org.twinrig.core.time.SimTime;
import org.twinrig.viewer.paint.Board;
import org.twinrig.viewer.story.Story;

/** Pictures of a recording at moments, without a display. */
public final class Snapshots {
    private Snapshots() {}

    /** Width and height of a picture [px]. */
    public record Size(int width, int height) {
        private static final int LEAST = 640;
        private static final int MOST = 8000;

        /** Of a text such as {@code 1600x1000}. */
        public static Size parse(String text) {
            String[] sides = text.strip().split("[xX×]", -1);
            try {
                var size = new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides.length == 2 ? sides[1] : ""));
                if (Math.min(size.width, size.height) < LEAST * 3 / 4
                        || size.width < LEAST
                        || Math.max(size.width, size.height) > MOST) {
                    throw new UserError("the size is %s; it must be %dx%d to %dx%d pixels"
                            .formatted(text, LEAST, LEAST * 3 / 4, MOST, MOST));
                }
                return size;
            } catch (NumberFormatException e) {
                throw new UserError(
                        "the size is \"" + text + "\"; it must be width x height in pixels, e.g. 1600x1000");
            }
        }
    }

    /**
     * Saves pictures of {@code recording}.
     *
     * @param moments [ns since start]; the first serious alarm, or the end, if there are none
     * @param png the file for one moment; with more of them its name is extended by each
     * @param progress is told how far the recording is read [0..1]
     * @return the files
     */
    public static List<Path> save(Path recording, List<Long> moments, Path png, Size size, DoubleConsumer progress) {
        requireWritable(png);
        Story story = Stories.open(recording, progress);
        try (var footage = story.footage()) {
            List<Long> at = moments.isEmpty() ? List.of(story.tellingNanos()) : moments;
            for (long moment : at) {
                requireWithin(moment, story, recording);
            }
            Toolkit.startHeadless();
            var files = new ArrayList<Path>();
            for (long moment : at) {
                Path file = at.size() == 1 ? png : extended(png, moment);
                write(draw(story, moment, size), file);
                files.add(file);
            }
            return files;
        }
    }

    private static void requireWithin(long moment, Story story, Path recording) {
        if (moment > story.endNanos()) {
            throw new UserError("--at %s is beyond the end: %s ends at %s"
                    .formatted(seconds(moment), recording, seconds(story.endNanos())));
        }
    }

    private static String seconds(long nanos) {
        return Ticks.label(SimTime.toSeconds(nanos)) + "s";
    }

    private static Path extended(Path png, long moment) {
        String name = String.valueOf(png.getFileName());
        int dot = name.lastIndexOf('.');
        return png.resolveSibling(name.substring(0, dot) + "-" + seconds(moment) + name.substring(dot));
    }

    private static void requireWritable(Path png) {
        if (!png.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".png")) {
            throw new UserError("--snapshot " + png + ": the picture is a PNG; give a name that ends in .png");
        }
        if (Files.isDirectory(png)) {
            throw new UserError("--snapshot " + png + " is a folder; give the name of a file in it");
        }
        Path folder = png.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
                Files.delete(Files.createTempFile(folder, ".probe", ""));
            }
        } catch (IOException e) {
            throw new UserError(
                    "--snapshot " + png + " cannot be written: " + reason(e) + "; choose another folder",
                    UserError.MACHINE_LACKS);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " (" + e.getMessage() + ")";
    }

    /** The picture as opaque RGB, row by row. */
    static BufferedImage draw(Story story, long moment, Size size) {
        return Toolkit.call(() -> {
            var board = new Board(story);
            new Scene(board, size.width(), size.height()); // a picture is taken of what belongs to a scene
            board.resize(size.width(), size.height());
            board.show(moment);
            var image = new WritableImage(size.width(), size.height());
            board.snapshot(null, image);
            var pixels = new int[size.width() * size.height()];
            image.getPixelReader()
                    .getPixels(
                            0,
                            0,
                            size.width(),
                            size.height(),
                            PixelFormat.getIntArgbInstance(),
                            pixels,
                            0,
                            size.width());
            var picture = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
            picture.setRGB(0, 0, size.width(), size.height(), pixels, 0, size.width());
            return picture;
        });
    }

    private static void write(BufferedImage picture, Path file) {
        try (var out = Files.newOutputStream(file)) {
            ImageIO.setUseCache(false);
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UserError(file + " cannot be written: " + reason(e), UserError.MACHINE_LACKS);
        }
    }
}
