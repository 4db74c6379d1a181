package org.twinrig.physics.scene;

import java.util.ArrayList;
import java.util.List;
import org.twinrig.physics.Body;
import org.twinrig.physics.ThermalScene.Pane;
import org.twinrig.physics.ThermalScene.Patch;

/** What one thing adds to a thermal scene. */
public record Look(List<Pane> panes, List<Patch> patches, List<Body> bodies) {
    /** Nothing to be seen. */
    public static final Look NOTHING = new Look(List.of(), List.of(), List.of());

    public Look {
        panes = List.copyOf(panes);
        patches = List.copyOf(patches);
        bodies = List.copyOf(bodies);
    }

    /** These bodies. */
    public static Look of(Body... bodies) {
        return new Look(List.of(), List.of(), List.of(bodies));
    }

    /** These patches. */
    public static Look of(Patch... patches) {
        return new Look(List.of(), List.of(patches), List.of());
    }

    /** These panes. */
    public static Look of(Pane... panes) {
        return new Look(List.of(panes), List.of(), List.of());
    }

    /** This and {@code other}. */
    public Look and(Look other) {
        return new Look(joined(panes, other.panes), joined(patches, other.patches), joined(bodies, other.bodies));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
