package org.twinrig.physics.zone;

/**
 * A wall between two rooms in an implicit step of a building at rest. It is a face of the one room; the air of the other
 * meets its outer face through a film. Both answer at once, so that no step is too long for it.
 */
final class SharedWall {
    /** The face of {@link #faces} that it is. */
    final int face;
    /** Index of the room behind it. */
    final int next;
    /** Heat that its own room's air gets for each kelvin of the next room [W/K]. */
    double toAir;
    /** What each kelvin of the next room warms the mean radiant temperature by [-]. */
    double toRadiant;
    /** Heat that was found to go into the next room's air [W]. */
    double heat;

    private final CalmFaces faces;
    private final int own;
    private final double area;
    private double reach;
    private double passage;
    private double backReach;
    private double outer; // temperature of the outer face with all else at 0 K

    SharedWall(CalmFaces faces, int own, int face, int next, double area) {
        this.faces = faces;
        this.own = own;
        this.face = face;
        this.next = next;
        this.area = area;
    }

    /** Looks ahead by {@code dt} [s]; returns the temperature of the inner face with all else at 0 K. */
    double begin(Slab slab, double dt) {
        slab.behind(Surfaces.NEXT_DOOR, 0);
        double alone = slab.free(dt);
        reach = slab.reach();
        passage = slab.passage();
        backReach = slab.backReach();
        outer = slab.outer(0);
        return alone;
    }

    /** What each kelvin of the next room warms the inner face by [-]. */
    double reach() {
        return reach;
    }

    /** Adds what goes through it to the equations of both rooms, {@code n} of them. */
    void couple(double[] matrix, double[] right, int n) {
        matrix[own * n + next] -= toAir;
        double into = area * Surfaces.NEXT_DOOR;
        double radiant = faces.radiantPart(face);
        matrix[next * n + own] -= into * passage * faces.followsAir(face);
        matrix[next * n + next] -= into * (backReach - 1 + passage * reach / faces.denominator(face));
        for (SharedWall other : faces.shared()) {
            matrix[next * n + other.next] -= into * passage * radiant * other.toRadiant;
        }
        right[next] += into * (outer + passage * faces.aloneIn(face));
    }

    /** Finds what the equations let through with the rooms at {@code temperature} and its inner face at {@code inner} [K]. */
    void settle(double[] temperature, double inner) {
        double behind = temperature[next];
        heat = area * Surfaces.NEXT_DOOR * (outer + backReach * behind + passage * inner - behind);
    }
}
