package org.twinrig.sensors.lepton35;

/** A picture in the making: radiance, how far away what is seen is, and which rows bodies have been painted on. */
final class Canvas {
    /** Radiance [W/(m²·sr)]. */
    final float[] image;
    /** One over the depth of what is seen, along the optical axis [1/m]; whoever is farther is hidden. */
    final float[] inverse = new float[Camera.PIXELS];
    /** First row that bodies were painted on since the last {@link #restore}. */
    int top = Camera.HEIGHT;
    /** Row after the last one. */
    int end;

    private final float[] empty;

    /** Paints into {@code image}; {@code empty} is one over the depth of the empty room [1/m]. */
    Canvas(float[] image, float[] empty) {
        this.image = image;
        this.empty = empty;
        System.arraycopy(empty, 0, inverse, 0, Camera.PIXELS);
    }

    /** One over the depths at which the rays of {@code view} end, rays to nowhere counting as infinitely near [1/m]. */
    static float[] depths(RoomView view) {
        var inverse = new float[Camera.PIXELS];
        java.util.Arrays.fill(inverse, Float.POSITIVE_INFINITY);
        for (int k = 0; k < view.count; k++) {
            inverse[view.pixel[k]] = (float) view.inverseDepth(k);
        }
        return inverse;
    }

    /** Forgets the bodies of rows {@code from} to {@code to}, not included: there is {@code background} again. */
    void restore(float[] background, int from, int to) {
        int start = from * Camera.WIDTH;
        int length = Math.max(0, to - from) * Camera.WIDTH;
        System.arraycopy(background, start, image, start, length);
        System.arraycopy(empty, start, inverse, start, length);
        top = Camera.HEIGHT;
        end = 0;
    }

    /** Takes note that rows {@code from} to {@code to}, not included, are painted on. */
    void touch(int from, int to) {
        top = Math.min(top, from);
        end = Math.max(end, to);
    }

    /** Covers {@code share} of pixel {@code i} with something opaque of {@code radiance}, if it is the nearest there. */
    void cover(int i, float share, float radiance, float inverseDepth) {
        if (inverseDepth > inverse[i]) {
            image[i] += share * (radiance - image[i]);
            if (share >= 0.5f) {
                inverse[i] = inverseDepth;
            }
        }
    }
}
