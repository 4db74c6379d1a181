package org.twinrig.sensors.lepton35;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twinrig.physics.Body;
import org.twinrig.physics.Point;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Face;
import org.twinrig.physics.ThermalScene.Gas;
import org.twinrig.physics.ThermalScene.Level;
import org.twinrig.physics.ThermalScene.Pane;
import org.twinrig.physics.ThermalScene.Patch;
import org.twinrig.physics.ThermalScene.Surface;

/** A room of 6 m × 4 m × 2.5 m, black, even and clear, that a test changes as it likes; and pictures of it. */
final class Scenes {
    static final double COLD = 293.15; // [K]
    static final double SINGLE_PRECISION = 2e-3; // of the picture: band radiance in floats [K]
    static final Point EYE = new Point(0, 2, 1.5);

    final Face[] faces = new Face[Surface.values().length];
    double level = 2.5;
    Gas upper = new Gas(COLD, 0);
    Gas lower = new Gas(COLD, 0);
    double ambient = COLD;
    final List<Pane> panes = new ArrayList<>();
    final List<Patch> patches = new ArrayList<>();
    final List<Body> bodies = new ArrayList<>();

    Scenes() {
        Arrays.fill(faces, Face.even(COLD, 1));
    }

    static Scenes room() {
        return new Scenes();
    }

    Scenes face(Surface surface, double kelvin, double emissivity, double gloss) {
        faces[surface.ordinal()] = new Face(List.of(new Level(0, kelvin)), emissivity, gloss);
        return this;
    }

    Scenes layers(double interfaceHeight, Gas newUpper, Gas newLower) {
        level = interfaceHeight;
        upper = newUpper;
        lower = newLower;
        return this;
    }

    Scenes with(Body... more) {
        bodies.addAll(List.of(more));
        return this;
    }

    Scenes with(Patch... more) {
        patches.addAll(List.of(more));
        return this;
    }

    Scenes with(Pane... more) {
        panes.addAll(List.of(more));
        return this;
    }

    ThermalScene scene() {
        return new ThermalScene(6, 4, 2.5, level, upper, lower, ambient, List.of(faces), panes, patches, bodies);
    }

    /** The picture that a camera at {@link #EYE} has, which looks along x. */
    float[] picture() {
        return picture(new Camera(EYE, new Point(3, 2, 1.5)));
    }

    float[] picture(Camera camera) {
        return picture(scene(), camera);
    }

    static float[] picture(ThermalScene scene, Camera camera) {
        var image = new float[Camera.PIXELS];
        new SceneRenderer(camera).render(scene, image);
        return image;
    }

    static double kelvin(float[] image, int column, int row) {
        return BandRadiance.inverse(image[row * Camera.WIDTH + column]);
    }

    /** How many whole pixels' worth of {@code hot} the picture has over {@code cold} [pixels]. */
    static double pixels(float[] image, double hot, double cold) {
        double sum = 0;
        for (float radiance : image) {
            sum += radiance - BandRadiance.of(cold);
        }
        return sum / (BandRadiance.of(hot) - BandRadiance.of(cold));
    }

    /** Solid angle [sr] that what is {@code hot} takes up before what is {@code cold}. */
    static double solidAngle(float[] image, double hot, double cold) {
        double sum = 0;
        for (int i = 0; i < Camera.PIXELS; i++) {
            double a = Camera.aside(i % Camera.WIDTH + 0.5);
            double b = Camera.above(i / Camera.WIDTH + 0.5);
            double norm = Math.sqrt(a * a + b * b + 1);
            double pixel =
                    1 / (Camera.FOCAL * Camera.FOCAL * norm * norm * norm); // small against its distance from the axis
            sum += pixel * (image[i] - BandRadiance.of(cold));
        }
        return sum / (BandRadiance.of(hot) - BandRadiance.of(cold));
    }
}
