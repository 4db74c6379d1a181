package org.twinrig.physics.fan;

import org.twinrig.core.random.RandomStream;

/**
 * A pit in a ball bearing: an impulse each time it is rolled over.
 *
 * <p>Intervals are those of the geometry times 1 + slip, and add up: the phase is a random walk, as balls slip and are
 * never set right again, so that harmonics smear the more the higher they are. Each impulse is as strong as the load on
 * the ball at that place, q(ψ) = (1 − (1 − cos ψ)/2ε)^1.5 inside the load zone, ε = ½ for play-free radial load, plus
 * what a preload puts on all balls; the load's direction swings where a part of it turns with the shaft. A pit in the outer race lies where the load is; one in the inner race turns through
 * the zone with the shaft; one in a ball with the cage, striking both races in turn, while the wandering axis of the
 * ball's spin lets it meet them; a broken cage lets its balls knock
 * once in each of its turns.
 *
 * @see "T. A. Harris, M. N. Kotzalas, Rolling Bearing Analysis, 5th ed., 2006: load distribution"
 * @see "J. Antoni, R. B. Randall, A stochastic model for simulation and diagnostics of rolling element bearings with
 *     localized faults, J. Vibration and Acoustics 125, 2003"
 */
final class BearingDefect implements Source {
    private static final double EXTENT = 0.5; // ε of the load zone [-]
    private static final double LOAD = 0.7; // direction of the load from x [rad]; estimate
    private static final double LOAD_COS = StrictMath.cos(LOAD);
    private static final double LOAD_SIN = StrictMath.sin(LOAD);
    private static final double LEVER = 0.012; // of the bearing along the shaft from the hub [m]; estimate
    private static final double FACING = 0.5; // standard deviation of the tilt of a ball's axis [rad]; estimate
    private static final double TRACK = 0.3; // half width of the track that a ball rolls on [rad]; estimate
    private static final double FACING_MEMORY =
            0.92; // from strike to strike: a tenth of a second at 30 rev/s; estimate
    private static final double FRESH = Math.sqrt(1 - FACING_MEMORY * FACING_MEMORY);
    private static final double WEAKER = 0.6; // strike of a ball's pit on the inner race, of that on the outer [-]

    /** Where the pit is. */
    enum Place {
        OUTER(0.012, 1.0),
        INNER(0.012, 1.0),
        BALL(0.012, 2.5),
        CAGE(0.03, 2.5);

        private final double slip; // standard deviation of an interval, relative [-]
        private final double strength; // relative to a pit in the outer race [-]

        Place(double slip, double strength) {
            this.slip = slip;
            this.strength = strength;
        }
    }

    private final Place place;
    private final Machine.Bearing bearing;
    private final double order;
    private final double momentum;
    private final double scatter;
    private final RandomStream chance;
    private final double axial;
    private final double phase;
    private final Angle around = new Angle(); // of what is struck
    private final Angle turned = new Angle(); // of the shaft
    private final double[] six = new double[6];
    private double next = Double.NaN;
    private boolean inner;
    private double facing; // how far the pit's path is from the track [rad]

    /**
     * A pit.
     *
     * @param momentum of an impulse under full load, at severity 1 and nominal speed [N·s]
     * @param scatter of the logarithm of an impulse [-]
     */
    BearingDefect(Place place, Machine.Bearing bearing, double momentum, double scatter, RandomStream chance) {
        this.place = place;
        this.bearing = bearing;
        this.momentum = momentum * place.strength;
        this.scatter = scatter;
        this.chance = chance;
        this.axial = StrictMath.sin(bearing.contactAngle());
        this.phase = chance.uniform();
        this.order = switch (place) {
            case OUTER -> bearing.outerRace();
            case INNER -> bearing.innerRace();
            case BALL -> 2 * bearing.ballSpin();
            case CAGE -> bearing.cage();
        };
    }

    @Override
    public void add(Block block, double severity) {
        if (!(next >= block.turns - 1 / order)) {
            next = block.turns + chance.uniform() / order;
        }
        while (next < block.endTurns) {
            strike(block, severity * momentum * block.speed);
            next += Math.max(0.1, 1 + place.slip * chance.gaussian()) / order;
        }
    }

    private void strike(Block block, double full) {
        around.turn(
                switch (place) {
                    case OUTER -> 0;
                    case INNER -> next + phase;
                    case BALL, CAGE -> bearing.cage() * next + phase;
                });
        double cos = around.cos;
        double sin = around.sin;
        double load = bearing.preload() + (1 - bearing.preload()) * load(cos, sin);
        double size = full * load * StrictMath.exp(scatter * chance.gaussian());
        if (place == Place.BALL) {
            inner = !inner;
            facing = facing * FACING_MEMORY + FACING * FRESH * chance.gaussian();
            size *= (inner ? WEAKER : 1) * StrictMath.exp(-facing * facing / (TRACK * TRACK));
        } else if (place == Place.CAGE) {
            size = full * StrictMath.exp(scatter * chance.gaussian());
        }
        if (size > 0) {
            // across the shaft where the ball is, along it by the contact angle and what preload there is
            double along = bearing.preload() + axial;
            six[0] = size * (LOAD_COS * cos - LOAD_SIN * sin);
            six[1] = size * (LOAD_SIN * cos + LOAD_COS * sin);
            six[2] = size * (0.5 + along);
            six[3] = -LEVER * six[1];
            six[4] = LEVER * six[0];
            block.blow(block.when(next), 0, six);
        }
    }

    /** Load in the direction of {@code cos}, {@code sin} over the load that stands still: that and what turns, added. */
    private double load(double cos, double sin) {
        if (bearing.rotating() == 0) {
            return inZone(cos);
        }
        turned.turn(next + phase);
        double x = 1 + bearing.rotating() * turned.cos;
        double y = bearing.rotating() * turned.sin;
        double size = Math.sqrt(x * x + y * y);
        double along = size > 0 ? (x * cos + y * sin) / size : 1;
        return size * inZone(along);
    }

    /** Load over the largest at an angle of cosine {@code along} from its direction [-]. */
    private static double inZone(double along) {
        double zone = Math.max(0, 1 - (1 - along) / (2 * EXTENT));
        return zone * Math.sqrt(zone);
    }
}
