package org.twinrig.sensors.lepton35;

import java.util.Arrays;

/**
 * What lies on the lens: nothing, a film of droplets, or a cover.
 *
 * <pre>  seen = (1 − film) · smeared + film · L(air)  </pre>
 * The film absorbs its share and radiates it at its own temperature, that of the air: water absorbs long-wave infrared
 * within some 20 µm (absorption of 0.05 to 0.1 per µm between 8 and 14 µm; G. Hale and M. Querry, Applied Optics 12
 * (1973) 555) and a droplet of condensation is thicker. What passes between droplets and through their edges is
 * smeared over up to {@value #REACH} pixels each way, growing with the film; that reach is an estimate of ours. A cover
 * is opaque, black and as warm as the air.
 */
final class Lens {
    private static final int REACH = 6; // [pixel] at a film of 1

    private final float[] picture = new float[Camera.PIXELS];
    private final float[] rows = new float[Camera.PIXELS];
    private double film;
    private boolean covered;

    /** Sets what lies on it. */
    void set(double newFilm, boolean newCovered) {
        film = newFilm;
        covered = newCovered;
    }

    /** Band radiance behind the lens for {@code radiance} before it, in air of this temperature [K]. */
    float[] seen(float[] radiance, double air) {
        if (covered) {
            Arrays.fill(picture, (float) BandRadiance.of(air));
            return picture;
        }
        if (film == 0) {
            return radiance;
        }
        int reach = (int) Math.round(REACH * film);
        for (int row = 0; row < Camera.HEIGHT; row++) {
            smear(radiance, rows, row * Camera.WIDTH, 1, Camera.WIDTH, reach);
        }
        for (int column = 0; column < Camera.WIDTH; column++) {
            smear(rows, picture, column, Camera.WIDTH, Camera.HEIGHT, reach);
        }
        float own = (float) (film * BandRadiance.of(air));
        for (int i = 0; i < Camera.PIXELS; i++) {
            picture[i] = own + (float) (1 - film) * picture[i];
        }
        return picture;
    }

    /** The running mean over {@code reach} neighbours each way; the edge pixel stands for what is beyond the edge. */
    private static void smear(float[] from, float[] to, int first, int stride, int length, int reach) {
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            sum += from[first + held(k, length) * stride];
        }
        for (int i = 0; i < length; i++) {
            to[first + i * stride] = (float) (sum / (2 * reach + 1));
            sum += from[first + held(i + reach + 1, length) * stride] - from[first + held(i - reach, length) * stride];
        }
    }

    private static int held(int k, int length) {
        return Math.max(0, Math.min(length - 1, k));
    }
}
