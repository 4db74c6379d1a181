package org.twinrig.physics.room;

import org.twinrig.core.random.RandomStream;
import org.twinrig.core.random.RandomStreams;
import org.twinrig.physics.Point;
import org.twinrig.physics.scene.Animal;
import org.twinrig.physics.scene.Look;
import org.twinrig.physics.scene.People;
import org.twinrig.physics.scene.Person;
import org.twinrig.physics.scene.Posture;
import org.twinrig.physics.scene.Route;
import org.twinrig.physics.scene.Sway;

/** How a person or pet of a room moves and looks. */
final class Bodies {
    private static final double ADULT = 75; // [kg]
    private static final double STRIDES = 2 * Math.PI; // [rad/s] a double step a second

    private final Occupant who;
    private final RoomSpec room;
    private final Sway sway;
    private final double stature;

    Bodies(Occupant who, RoomSpec room, RandomStreams random) {
        RandomStream stream = random.stream("sway/" + who.name());
        this.who = who;
        this.room = room;
        this.sway = new Sway(turn(stream), turn(stream), turn(stream), turn(stream));
        this.stature = Person.ADULT * StrictMath.cbrt(who.bodyMass() / ADULT);
    }

    private static double turn(RandomStream stream) {
        return stream.uniform(0, 2 * Math.PI);
    }

    /** At {@code time} [s] in {@code air} [K]. */
    Look at(double time, double air) {
        var person = person(time);
        if (who.kind() == Occupant.Kind.PERSON) {
            return People.of(person, air);
        }
        var animal = who.kind() == Occupant.Kind.CAT ? Animal.CAT : Animal.DOG;
        boolean down = person.posture() == Posture.LYING || person.posture() == Posture.FALLEN;
        return animal.at(person.place(), person.heading(), down, person.stride(), air);
    }

    private Person person(double time) {
        if (!who.route().isEmpty()) {
            return new Route(who.route()).at(time, stature, sway.y1());
        }
        Point swayed = sway.at(who.place(), reach(who.activity()), time);
        var at = new Point(inside(swayed.x(), room.length()), inside(swayed.y(), room.width()), swayed.z());
        return new Person(at, heading(time), posture(who.activity()), stature, STRIDES * time + sway.y1());
    }

    /** Who walks looks where they go, who lies does so along the nearest wall, others look where they happen to. */
    private double heading(double time) {
        if (who.activity() == Occupant.Activity.WALKING) {
            return sway.heading(time);
        }
        if (posture(who.activity()) != Posture.LYING) {
            return sway.x1();
        }
        double toEnds = Math.min(who.place().x(), room.length() - who.place().x());
        double toSides = Math.min(who.place().y(), room.width() - who.place().y());
        return toEnds < toSides ? Math.PI / 2 : 0;
    }

    private static Posture posture(Occupant.Activity activity) {
        return switch (activity) {
            case SLEEPING, LYING -> Posture.LYING;
            case FALLEN -> Posture.FALLEN;
            case SEATED -> Posture.SITTING;
            case STANDING, COOKING -> Posture.STANDING;
            case WALKING -> Posture.WALKING;
        };
    }

    private static double reach(Occupant.Activity activity) {
        return switch (activity) {
            case FALLEN -> 0;
            case SLEEPING, LYING -> 0.01;
            case SEATED -> 0.03;
            case STANDING -> 0.12;
            case COOKING -> 0.30;
            case WALKING -> 0.80;
        };
    }

    private static double inside(double x, double size) {
        return Math.min(size - 0.2, Math.max(0.2, x));
    }
}
