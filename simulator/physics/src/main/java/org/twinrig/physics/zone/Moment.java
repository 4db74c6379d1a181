package org.twinrig.physics.zone;

import java.util.List;

/**
 * A building at the moment that somebody looks at it: its state, straight between both ends of the solver's last step,
 * and its fires then. Looking changes nothing: what the solver goes on from is not touched.
 */
final class Moment {
    final double[] y;
    final double[][] surface;
    final Air air;
    final List<Blaze> fires;
    /** How warm it is over the height of each room. */
    final HeightProfile[] profiles;
    /** When it is [s]. */
    double time;
    /** Part of the last step that lies after it [0..1]. */
    double left;

    private final Balance balance;

    Moment(BuildingSpec spec, Balance balance) {
        this.balance = balance;
        this.y = new double[balance.size()];
        this.air = new Air(spec);
        this.fires = spec.fires().stream().map(Blaze::new).toList();
        this.surface = new double[spec.rooms().size()][];
        this.profiles = new HeightProfile[surface.length];
        for (int r = 0; r < surface.length; r++) {
            surface[r] = new double[spec.rooms().get(r).faces().size()];
            profiles[r] = new HeightProfile(spec.rooms().get(r).height());
        }
    }

    /**
     * Looks at {@code seconds}.
     *
     * @param rest part of the last step that lies after it [0..1]
     * @param before state at the start of that step
     * @param after state at its end
     * @param cold temperatures of the faces at its start
     */
    void at(double seconds, double rest, double[] before, double[] after, double[][] cold) {
        time = seconds;
        left = rest;
        for (int i = 0; i < y.length; i++) {
            y[i] = after[i] + left * (before[i] - after[i]);
        }
        for (int r = 0; r < surface.length; r++) {
            double[] now = balance.rooms[r].surface;
            for (int i = 0; i < now.length; i++) {
                surface[r][i] = now[i] + left * (cold[r][i] - now[i]);
            }
            profiles[r].between(balance.strata[r].before, balance.strata[r].now, left);
        }
        air.outdoors.at(seconds);
        air.read(y);
        for (int i = 0; i < fires.size(); i++) {
            Blaze source = balance.sources.fires.get(i); // a draught hangs on the fire as it was solved
            double factor = balance.sources.draught(i, air.interfaceHeight[source.spec.room()]);
            fires.get(i).at(seconds, y, air, factor);
        }
    }
}
