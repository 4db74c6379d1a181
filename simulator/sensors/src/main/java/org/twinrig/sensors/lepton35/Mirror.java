package org.twinrig.sensors.lepton35;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Surface;

/**
 * A glossy surface, or the glossy panes in it: what the room sends by way of it. A pixel that sees it gets
 *
 * <pre>  (1 − ε)·g·τ·L_m </pre>
 * beside what the surface sends itself: ε its emissivity, g its gloss, τ what the layers leave on the way from it, L_m the
 * radiance that meets it where a ray from the camera is thrown back. What is seen in a mirror is seen matt.
 */
final class Mirror {
    private final RoomView direct;
    private final RoomView view;
    private final SurfacePainter surfaces;
    private final BodyPainter bodies;
    private final Canvas canvas;
    private final int[] rays; // of the direct view that end at the mirror, by ray of the mirrored one
    private final float[] gain; // of each: (1 − ε)·g, by part of the pixel
    private final float[] radiance;
    private final float[] background = new float[Camera.PIXELS];
    private final float[] through;

    private Mirror(Surface surface, RoomView direct, Camera camera, int[] found, float[] gains) {
        this.direct = direct;
        this.view = direct.mirrored(surface, found);
        this.surfaces = new SurfacePainter(view, true);
        this.bodies = new BodyPainter(camera, RoomView.axis(surface), direct.plane(surface));
        this.canvas = new Canvas(new float[Camera.PIXELS], Canvas.depths(view));
        this.radiance = new float[found.length];
        this.through = new float[found.length];
        this.gain = new float[found.length];
        this.rays = new int[found.length];
        var rayOf = new int[Camera.PIXELS];
        for (int ray : found) {
            rayOf[direct.pixel[ray]] = ray;
        }
        for (int k = 0; k < view.count; k++) {
            rays[k] = rayOf[view.pixel[k]];
            gain[k] = gains[rays[k] - direct.first(surface)];
        }
    }

    /** The mirrors of a scene, on those surfaces that have gloss or panes that have it. */
    static List<Mirror> of(ThermalScene scene, RoomView view, Camera camera, List<PatchMask> panes) {
        var mirrors = new ArrayList<Mirror>();
        for (var each : Surface.values()) {
            float[] gains = gains(scene, view, panes, each);
            int[] found = IntStream.range(0, gains.length)
                    .filter(n -> gains[n] > 0)
                    .map(n -> view.first(each) + n)
                    .toArray();
            if (found.length > 0) {
                mirrors.add(new Mirror(each, view, camera, found, gains));
            }
        }
        return mirrors;
    }

    private static float[] gains(ThermalScene scene, RoomView view, List<PatchMask> panes, Surface surface) {
        int first = view.first(surface);
        var gains = new float[view.end(surface) - first];
        var face = scene.face(surface);
        Arrays.fill(gains, (float) ((1 - face.emissivity()) * face.gloss()));
        for (int p = 0; p < panes.size(); p++) {
            var pane = scene.panes().get(p);
            float its = (float) ((1 - pane.emissivity()) * pane.gloss());
            var mask = panes.get(p);
            for (int n = 0; pane.surface() == surface && n < mask.weight.length; n++) {
                int i = mask.first + n - first;
                gains[i] += mask.weight[n] * (its - gains[i]);
            }
        }
        return gains;
    }

    /** Takes in how surfaces and layers have changed. */
    void prepare(ThermalScene scene, Layers layers) {
        surfaces.paint(scene, radiance);
        layers.dim(view, radiance);
        view.put(radiance, background);
        for (int k = 0; k < view.count; k++) {
            int ray = rays[k];
            layers.between(direct.start[ray], direct.z[ray], direct.distance[ray]);
            through[k] = (float) layers.through;
        }
    }

    /** Adds what is seen in it to {@code image}. */
    void add(ThermalScene scene, Layers layers, double ambient, float[] image) {
        canvas.restore(background, 0, Camera.HEIGHT);
        bodies.paint(scene.bodies(), layers, ambient, canvas);
        for (int k = 0; k < view.count; k++) {
            int i = view.pixel[k];
            image[i] += gain[k] * through[k] * canvas.image[i];
        }
    }
}
