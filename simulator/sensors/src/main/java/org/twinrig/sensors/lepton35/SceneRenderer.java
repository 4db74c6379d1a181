package org.twinrig.sensors.lepton35;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Face;
import org.twinrig.physics.ThermalScene.Pane;

/**
 * The radiance that reaches each pixel from a room, before the optics: surfaces ({@link SurfacePainter}) seen through the
 * layers of gas ({@link Layers}), what glossy ones mirror ({@link Mirror}), and bodies ({@link BodyPainter}).
 *
 * <p>What has not changed since the last scene is not painted again: the empty room, the masks of what stays where it
 * is, and all rows without a body now or before.
 *
 * <p>Not modelled: mirrors seen in mirrors, shadows that bodies cast on the reflections of matt surfaces, scattering.
 */
final class SceneRenderer {
    private final Camera mounted;
    private Camera camera;
    private final float[] surfaces = new float[Camera.PIXELS]; // by ray of the view, as the next
    private final float[] dimmed = new float[Camera.PIXELS];
    private final float[] way = new float[Camera.PIXELS];
    private final float[] up = new float[Camera.PIXELS];
    private final float[] background = new float[Camera.PIXELS];
    private @Nullable ThermalScene last;
    private @Nullable Parts parts;
    private int top;
    private int end;

    /** What paints a room of one size. */
    private static final class Parts {
        final RoomView view;
        final SurfacePainter surfaces;
        final BodyPainter bodies;
        final Canvas canvas;
        List<Mirror> mirrors = List.of();
        Layers layers;

        Parts(RoomView view, Camera camera, ThermalScene scene, float[] image) {
            this.view = view;
            this.surfaces = new SurfacePainter(view, false);
            this.bodies = new BodyPainter(camera);
            this.canvas = new Canvas(image, Canvas.depths(view));
            this.layers = new Layers(scene);
        }
    }

    SceneRenderer(Camera camera) {
        this.mounted = camera;
        this.camera = camera;
    }

    /**
     * Writes the radiance [W/(m²·sr)] of every pixel to {@code image}, which must be the same array in every call.
     *
     * @return false when the scene is that of the last call: {@code image} was left alone
     */
    boolean render(ThermalScene scene, float[] image) {
        if (scene.equals(last)) {
            return false;
        }
        var with = partsFor(scene, image);
        boolean repainted = paintRoom(scene, with);
        var canvas = with.canvas;
        boolean all = repainted || !with.mirrors.isEmpty();
        top = all ? 0 : canvas.top;
        end = all ? Camera.HEIGHT : canvas.end;
        canvas.restore(background, top, end);
        double ambient = BandRadiance.of(scene.ambient());
        for (var mirror : with.mirrors) {
            mirror.add(scene, with.layers, ambient, image);
        }
        with.bodies.paint(scene.bodies(), with.layers, ambient, canvas);
        top = Math.min(top, canvas.top);
        end = Math.max(end, canvas.end);
        last = scene;
        return true;
    }

    /** First row that the last call may have changed. */
    int top() {
        return top;
    }

    /** Row after the last one that it may have changed. */
    int end() {
        return end;
    }

    private Parts partsFor(ThermalScene scene, float[] image) {
        var known = parts;
        boolean fits = known != null
                && last != null
                && known.canvas.image == image
                && last.length() == scene.length()
                && last.width() == scene.width()
                && last.height() == scene.height();
        if (known != null && fits) {
            return known;
        }
        last = null;
        camera = mounted.within(scene.length(), scene.width(), scene.height());
        var view = RoomView.of(camera, scene.length(), scene.width(), scene.height());
        var made = new Parts(view, camera, scene, image);
        parts = made;
        return made;
    }

    /** Paints the empty room as far as it has changed; true when something had. */
    private boolean paintRoom(ThermalScene scene, Parts with) {
        var before = last;
        boolean sameSurfaces = before != null && sameSurfaces(scene, before);
        if (before != null && sameSurfaces && sameLayers(scene, before)) {
            return false;
        }
        if (!sameSurfaces) {
            with.surfaces.paint(scene, surfaces);
        }
        with.layers = new Layers(scene);
        System.arraycopy(surfaces, 0, dimmed, 0, Camera.PIXELS);
        with.layers.dimFromCamera(with.view, dimmed, way, up);
        with.view.put(dimmed, background);
        if (before == null || !sameGloss(scene, before)) {
            with.mirrors = Mirror.of(scene, with.view, camera, with.surfaces.paneMasks());
        }
        for (var mirror : with.mirrors) {
            mirror.prepare(scene, with.layers);
        }
        return true;
    }

    private static boolean sameSurfaces(ThermalScene a, ThermalScene b) {
        return a.ambient() == b.ambient()
                && a.faces().equals(b.faces())
                && a.panes().equals(b.panes())
                && a.patches().equals(b.patches());
    }

    private static boolean sameLayers(ThermalScene a, ThermalScene b) {
        return a.interfaceHeight() == b.interfaceHeight()
                && a.upper().equals(b.upper())
                && a.lower().equals(b.lower());
    }

    /** True when the same places mirror equally well, whatever the temperatures. */
    private static boolean sameGloss(ThermalScene a, ThermalScene b) {
        boolean same = a.panes().size() == b.panes().size();
        for (int f = 0; f < a.faces().size(); f++) {
            Face one = a.faces().get(f);
            Face other = b.faces().get(f);
            same &= one.emissivity() == other.emissivity() && one.gloss() == other.gloss();
        }
        for (int p = 0; same && p < a.panes().size(); p++) {
            Pane one = a.panes().get(p);
            Pane other = b.panes().get(p);
            same = one.surface() == other.surface()
                    && one.low().equals(other.low())
                    && one.high().equals(other.high())
                    && one.emissivity() == other.emissivity()
                    && one.gloss() == other.gloss();
        }
        return same;
    }
}
