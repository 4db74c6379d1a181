package org.twinrig.bench;

import nu.pattern.OpenCV;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;
import org.opencv.video.Video;
import org.twinrig.core.reading.ThermalFrame;

/**
 * What is costly in the fire features, done by OpenCV: dense flow by Farnebäck's method with the same parameters,
 * Sobel gradient, regions of hot pixels, means and deviations. The native peer of {@code FireFeatures.extract}.
 */
final class OpenCvFeatures {
    private static final double HOT_KELVIN = 323.15;

    private final @Nullable Mat kelvin;
    private final Mat first = new Mat();
    private final Mat second = new Mat();
    private final Mat flow = new Mat();
    private final Mat across = new Mat();
    private final Mat down = new Mat();
    private final Mat length = new Mat();
    private final Mat hot = new Mat();
    private final Mat labels = new Mat();
    private final Mat statistics = new Mat();
    private final Mat centres = new Mat();
    private final Mat x = new Mat();
    private final Mat y = new Mat();
    private final MatOfDouble mean = new MatOfDouble();
    private final MatOfDouble deviation = new MatOfDouble();

    private OpenCvFeatures(@Nullable Mat kelvin) {
        this.kelvin = kelvin;
    }

    private static final class Library {
        static {
            OpenCV.loadLocally();
            Core.setNumThreads(1);
        }

        static void load() {}
    }

    /** Before there are frames. */
    static OpenCvFeatures none() {
        Library.load();
        return new OpenCvFeatures(null);
    }

    /** Looks at two frames in succession. */
    static OpenCvFeatures of(ThermalFrame before, ThermalFrame now) {
        var made = new OpenCvFeatures(mat(now));
        Mat earlier = mat(before);
        double low = Math.min(Core.minMaxLoc(earlier).minVal, Core.minMaxLoc(mat(now)).minVal);
        double high = Math.max(Core.minMaxLoc(earlier).maxVal, Core.minMaxLoc(mat(now)).maxVal);
        double scale = 255 / (high - low);
        earlier.convertTo(made.first, CvType.CV_8U, scale, -low * scale);
        mat(now).convertTo(made.second, CvType.CV_8U, scale, -low * scale);
        return made;
    }

    private static Mat mat(ThermalFrame frame) {
        var values = new float[frame.centikelvin().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) frame.kelvin(i);
        }
        var made = new Mat(frame.height(), frame.width(), CvType.CV_32F);
        made.put(0, 0, values);
        return made;
    }

    /** Does it all once and returns the mean motion [px]. */
    double measure() {
        Mat image = kelvin;
        if (image == null) {
            throw new IllegalStateException("there are no frames yet");
        }
        Core.meanStdDev(image, mean, deviation);
        Imgproc.Sobel(image, across, CvType.CV_32F, 1, 0);
        Imgproc.Sobel(image, down, CvType.CV_32F, 0, 1);
        Core.magnitude(across, down, length);
        Core.meanStdDev(length, mean, deviation);
        Core.compare(image, new Scalar(HOT_KELVIN), hot, Core.CMP_GT);
        Imgproc.connectedComponentsWithStats(hot, labels, statistics, centres, 4, CvType.CV_32S);
        Video.calcOpticalFlowFarneback(first, second, flow, 0.5, 3, 15, 3, 5, 1.2, 0);
        Core.extractChannel(flow, x, 0);
        Core.extractChannel(flow, y, 1);
        Core.magnitude(x, y, length);
        Core.meanStdDev(length, mean, deviation);
        return mean.get(0, 0)[0];
    }
}
