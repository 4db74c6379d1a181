package org.twinrig.sensors.lepton35;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twinrig.physics.Outline;
import org.twinrig.physics.ThermalScene;
import org.twinrig.physics.ThermalScene.Face;
import org.twinrig.physics.ThermalScene.Level;
import org.twinrig.physics.ThermalScene.Pane;
import org.twinrig.physics.ThermalScene.Patch;
import org.twinrig.physics.ThermalScene.Surface;

/**
 * What surfaces send into the rays of a view, right where the rays meet them.
 *
 * <pre>  L = ε·B(T) + (1 − ε)·(1 − g)·B(T_ambient) </pre>
 * ε emissivity, g gloss; what is mirrored, (1 − ε)·g, is for {@link Mirror} to add. Masks of patches and panes are kept
 * while these stay where they are.
 */
final class SurfacePainter {
    private static final int ENTRIES = RoomView.LEVELS + 1;
    private static final double WIDEST = 250; // [K] over which a polynomial is good to some millikelvin
    private static final double NOTHING = 1e-4; // [K]

    private final RoomView view;
    private final boolean matt; // true where mirrors are not followed: all reflection is that of the ambient
    private final float[] kelvin = new float[ENTRIES];
    private final float[] radiant = new float[ENTRIES];
    private final float[] rise;
    private List<PatchMask> patches = List.of();
    private List<PatchMask> panes = List.of();

    /** Paints for {@code view}; {@code matt} when gloss is to be ignored. */
    SurfacePainter(RoomView view, boolean matt) {
        this.view = view;
        this.matt = matt;
        this.rise = new float[view.count];
    }

    /** Writes the radiance [W/(m²·sr)] of each ray's end. */
    void paint(ThermalScene scene, float[] radiance) {
        patches = renewed(scene.patches());
        double ambient = BandRadiance.of(scene.ambient());
        Face before = null;
        for (var surface : Surface.values()) {
            var face = scene.face(surface);
            boolean flat = RoomView.axis(surface) == 2 || face.profile().size() == 1;
            if (flat) {
                paintFlat(scene, surface, radiance, ambient);
            } else {
                if (!face.equals(before)) {
                    tabulate(face, scene.height(), ambient);
                    before = face;
                }
                lookUp(surface, radiance);
                paintPatches(scene, surface, radiance, ambient);
            }
        }
        paintPanes(scene, radiance, ambient);
    }

    /** A surface of one temperature, with its patches: by a polynomial over what they add. */
    private void paintFlat(ThermalScene scene, Surface surface, float[] radiance, double ambient) {
        var face = scene.face(surface);
        double own = face.profile().get(0).temperature();
        double emissivity = face.emissivity();
        double mirrored = reflected(emissivity, face.gloss()) * ambient;
        Arrays.fill(radiance, view.first(surface), view.end(surface), (float)
                (emissivity * BandRadiance.of(own) + mirrored));
        int first = view.end(surface);
        int end = view.first(surface);
        double least = 0;
        double most = 0;
        for (int p = 0; p < patches.size(); p++) {
            if (scene.patches().get(p).surface() == surface) {
                double its = scene.patches().get(p).rise();
                first = Math.min(first, patches.get(p).first);
                end = Math.max(end, patches.get(p).first + patches.get(p).weight.length);
                least += Math.min(0, its);
                most += Math.max(0, its);
            }
        }
        if (first >= end || most - least < NOTHING) {
            return;
        }
        Arrays.fill(radiance, first, end, 0);
        for (int p = 0; p < patches.size(); p++) {
            if (scene.patches().get(p).surface() == surface) {
                raise(patches.get(p), (float) scene.patches().get(p).rise(), radiance);
            }
        }
        if (most - least <= WIDEST) {
            new Polynomial(r -> emissivity * BandRadiance.of(own + r) + mirrored, least, most)
                    .apply(radiance, first, end);
        } else {
            for (int k = first; k < end; k++) {
                radiance[k] = (float) emissivity * BandRadiance.single((float) own + radiance[k]) + (float) mirrored;
            }
        }
    }

    private static void raise(PatchMask mask, float most, float[] sum) {
        float[] weight = mask.weight;
        int first = mask.first;
        for (int n = 0; n < weight.length; n++) {
            sum[first + n] += most * weight[n];
        }
    }

    private void tabulate(Face face, double height, double ambient) {
        float reflected = (float) (reflected(face.emissivity(), face.gloss()) * ambient);
        float emissivity = (float) face.emissivity();
        var profile = face.profile();
        int above = 0;
        for (int i = 0; i < ENTRIES; i++) {
            double z = height * i / RoomView.LEVELS;
            while (above < profile.size() && profile.get(above).height() < z) {
                above++;
            }
            kelvin[i] = (float) between(profile, above, z);
            radiant[i] = emissivity * BandRadiance.single(kelvin[i]) + reflected;
        }
    }

    private static double between(List<Level> profile, int above, double z) {
        if (above == 0 || above == profile.size()) {
            return profile.get(above == 0 ? 0 : above - 1).temperature();
        }
        var low = profile.get(above - 1);
        var high = profile.get(above);
        double part = (z - low.height()) / (high.height() - low.height());
        return low.temperature() + part * (high.temperature() - low.temperature());
    }

    private void lookUp(Surface surface, float[] radiance) {
        short[] level = view.level;
        float[] part = view.part;
        float[] table = radiant;
        int end = view.end(surface);
        for (int k = view.first(surface); k < end; k++) {
            int i = level[k];
            radiance[k] = table[i] + part[k] * (table[i + 1] - table[i]);
        }
    }

    /** Patches on a surface whose temperature changes with height. */
    private void paintPatches(ThermalScene scene, Surface surface, float[] radiance, double ambient) {
        int first = view.end(surface);
        int end = view.first(surface);
        for (int p = 0; p < patches.size(); p++) {
            var patch = scene.patches().get(p);
            if (patch.surface() == surface) {
                raise(patches.get(p), (float) patch.rise(), rise);
                first = Math.min(first, patches.get(p).first);
                end = Math.max(end, patches.get(p).first + patches.get(p).weight.length);
            }
        }
        float emissivity = (float) scene.face(surface).emissivity();
        float mirrored = (float) (reflected(emissivity, scene.face(surface).gloss()) * ambient);
        for (int k = first; k < end; k++) {
            if (rise[k] != 0) {
                int i = view.level[k];
                float own = kelvin[i] + view.part[k] * (kelvin[i + 1] - kelvin[i]);
                radiance[k] = emissivity * BandRadiance.single(own + rise[k]) + mirrored;
                rise[k] = 0;
            }
        }
    }

    private List<PatchMask> renewed(List<Patch> wanted) {
        var masks = new ArrayList<PatchMask>(wanted.size());
        for (int p = 0; p < wanted.size(); p++) {
            var patch = wanted.get(p);
            boolean fits = p < patches.size() && patches.get(p).fits(patch.surface(), patch.outline());
            masks.add(fits ? patches.get(p) : new PatchMask(patch.surface(), patch.outline(), view));
        }
        return masks;
    }

    private void paintPanes(ThermalScene scene, float[] radiance, double ambient) {
        var masks = new ArrayList<PatchMask>(scene.panes().size());
        for (int p = 0; p < scene.panes().size(); p++) {
            var pane = scene.panes().get(p);
            var outline = outline(pane);
            boolean fits = p < panes.size() && panes.get(p).fits(pane.surface(), outline);
            var mask = fits ? panes.get(p) : new PatchMask(pane.surface(), outline, view);
            masks.add(mask);
            float own = (float) (pane.emissivity() * BandRadiance.of(pane.temperature())
                    + reflected(pane.emissivity(), pane.gloss()) * ambient);
            for (int n = 0; n < mask.weight.length; n++) {
                int k = mask.first + n;
                radiance[k] += mask.weight[n] * (own - radiance[k]);
            }
        }
        panes = masks;
    }

    /** The masks of the panes painted last. */
    List<PatchMask> paneMasks() {
        return panes;
    }

    static Outline outline(Pane pane) {
        return new Outline.Rectangle(pane.low(), pane.high(), 0);
    }

    /** Share of the ambient in what a surface sends. */
    private double reflected(double emissivity, double gloss) {
        return (1 - emissivity) * (matt ? 1 : 1 - gloss);
    }
}
