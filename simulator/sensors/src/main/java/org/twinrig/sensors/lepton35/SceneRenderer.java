package org.twinrig.sensors.lepton35;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Body;
import org.twinrig.physics.ThermalScene.Surface;

/**
 * The radiance that reaches each pixel from a room, before the optics.
 *
 * <pre>
 *  surface, opaque body   L = ε·B(T) + (1 − ε)·B(T_ambient)
 *  through the hot layer  L' = τ·L + (1 − τ)·B(T_gas),  τ = exp(−κ·s)
 *  translucent body       L' = α·(τ·B(T) + (1 − τ)·B(T_gas)) + (1 − α)·L'_behind
 * </pre>
 * B band radiance [W/(m²·sr)], ε emissivity [-], κ absorption of the hot layer [1/m], s path through it [m], α
 * opacity along the ray ({@link BodyMask}) [-].
 *
 * <p>Each surface radiates evenly but for its patches; reflections are those of a uniform surrounding; the cool layer
 * is clear (8–14 µm is an atmospheric window); flames have one temperature all over. What does not change with
 * temperature (the hits of the rays, the pixels of patches and bodies) is kept between frames.
 */
final class SceneRenderer {
    private final Camera camera;
    private final float[] background = new float[Camera.PIXELS];
    private final float[] rise = new float[Camera.PIXELS];
    private @Nullable RoomView view;
    private @Nullable ThermalScene last;
    private List<PatchMask> patches = List.of();
    private List<BodyMask> bodies = List.of();

    SceneRenderer(Camera camera) {
        this.camera = camera;
    }

    /**
     * Writes the radiance [W/(m²·sr)] of every pixel to {@code image}.
     *
     * @return false when the scene is that of the last call: {@code image} was left alone
     */
    boolean render(ThermalScene scene, float[] image) {
        if (scene.equals(last)) {
            return false;
        }
        var room = viewOf(scene);
        if (last == null || !sameBackground(scene, last)) {
            paintSurfaces(scene, room);
            paintPatches(scene, room);
            paintHotLayer(scene, room);
        }
        System.arraycopy(background, 0, image, 0, Camera.PIXELS);
        paintBodies(scene, room, image);
        last = scene;
        return true;
    }

    private RoomView viewOf(ThermalScene scene) {
        var known = view;
        boolean fits = known != null
                && last != null
                && last.length() == scene.length()
                && last.width() == scene.width()
                && last.height() == scene.height();
        if (known != null && fits) {
            return known;
        }
        var made = new RoomView(camera, scene.length(), scene.width(), scene.height());
        view = made;
        patches = List.of();
        return made;
    }

    private static boolean sameBackground(ThermalScene a, ThermalScene b) {
        return withoutBodies(a).equals(withoutBodies(b));
    }

    private static ThermalScene withoutBodies(ThermalScene s) {
        return new ThermalScene(
                s.length(),
                s.width(),
                s.height(),
                s.floor(),
                s.ceiling(),
                s.lowerWall(),
                s.upperWall(),
                s.interfaceHeight(),
                s.emissivity(),
                s.ambient(),
                s.upperGas(),
                s.upperAbsorption(),
                s.patches(),
                List.of());
    }

    private void paintSurfaces(ThermalScene scene, RoomView room) {
        float floor = (float) grey(scene, scene.floor());
        float ceiling = (float) grey(scene, scene.ceiling());
        float upper = (float) grey(scene, scene.upperWall());
        float lower = (float) grey(scene, scene.lowerWall());
        float level = (float) scene.interfaceHeight();
        for (int i = 0; i < Camera.PIXELS; i++) {
            int met = room.surface[i];
            float wall = room.z[i] > level ? upper : lower;
            float flat = met == Surface.FLOOR.ordinal() ? floor : ceiling;
            background[i] = met <= Surface.CEILING.ordinal() ? flat : wall;
        }
    }

    private void paintPatches(ThermalScene scene, RoomView room) {
        var masks = new ArrayList<PatchMask>();
        for (int p = 0; p < scene.patches().size(); p++) {
            var patch = scene.patches().get(p);
            var mask = p < patches.size() && patches.get(p).fits(patch) ? patches.get(p) : new PatchMask(patch, room);
            masks.add(mask);
            for (int k = 0; k < mask.pixels.length; k++) {
                rise[mask.pixels[k]] += (float) patch.rise() * mask.weight[k];
            }
        }
        double emissivity = scene.emissivity();
        double reflected = (1 - emissivity) * BandRadiance.of(scene.ambient());
        for (var mask : masks) {
            for (int i : mask.pixels) {
                double kelvin = surfaceTemperature(scene, room, i) + rise[i];
                background[i] = (float) (emissivity * BandRadiance.of(kelvin) + reflected);
            }
        }
        for (var mask : masks) {
            for (int i : mask.pixels) {
                rise[i] = 0;
            }
        }
        patches = masks;
    }

    private void paintHotLayer(ThermalScene scene, RoomView room) {
        float absorption = (float) scene.upperAbsorption();
        if (absorption <= 0 || scene.interfaceHeight() >= scene.height()) {
            return;
        }
        float level = (float) scene.interfaceHeight();
        float gas = (float) BandRadiance.of(scene.upperGas());
        for (int i = 0; i < Camera.PIXELS; i++) {
            float path = room.lengthAbove(i, level);
            if (path > 0) {
                background[i] = gas + Decay.of(absorption * path) * (background[i] - gas);
            }
        }
    }

    private void paintBodies(ThermalScene scene, RoomView room, float[] image) {
        var masks = new ArrayList<BodyMask>();
        var order = new ArrayList<Integer>();
        for (int b = 0; b < scene.bodies().size(); b++) {
            var body = scene.bodies().get(b);
            masks.add(b < bodies.size() && bodies.get(b).fits(body) ? bodies.get(b) : new BodyMask(body, camera));
            order.add(b);
        }
        order.sort(Comparator.comparingDouble((Integer b) -> -masks.get(b).away).thenComparing(b -> b));
        for (int b : order) {
            paintBody(scene, room, scene.bodies().get(b), masks.get(b), image);
        }
        bodies = masks;
    }

    private static void paintBody(ThermalScene scene, RoomView room, Body body, BodyMask mask, float[] image) {
        double own = BandRadiance.of(body.temperature());
        double reflected = (1 - body.emissivity()) * BandRadiance.of(scene.ambient());
        float shining = (float) (body.translucent() ? own : body.emissivity() * own + reflected);
        float gas = (float) BandRadiance.of(scene.upperGas());
        double absorption = scene.interfaceHeight() < scene.height() ? scene.upperAbsorption() : 0;
        for (int k = 0; k < mask.pixels.length; k++) {
            float length = room.lengthAbove(mask.height[k], mask.distance[k], scene.interfaceHeight());
            float through = Decay.of((float) absorption * length);
            float seen = gas + through * (shining - gas);
            int i = mask.pixels[k];
            image[i] += mask.share[k] * (seen - image[i]);
        }
    }

    private static double grey(ThermalScene scene, double kelvin) {
        double emissivity = scene.emissivity();
        return emissivity * BandRadiance.of(kelvin) + (1 - emissivity) * BandRadiance.of(scene.ambient());
    }

    private static double surfaceTemperature(ThermalScene scene, RoomView room, int i) {
        int met = room.surface[i];
        if (met == Surface.FLOOR.ordinal()) {
            return scene.floor();
        }
        if (met == Surface.CEILING.ordinal()) {
            return scene.ceiling();
        }
        return room.z[i] > scene.interfaceHeight() ? scene.upperWall() : scene.lowerWall();
    }
}
