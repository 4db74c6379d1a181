package org.twinrig.core.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rooms whose floors are about as high.
 *
 * @param floor height of the lowest of them over the ground [m]
 * @param rooms in the order of the plan
 * @param placed true if they stand where the plan says; false where it puts one into the other, and they are drawn side
 *     by side
 */
public record Storey(double floor, List<Room> rooms, boolean placed) {
    private static final double STEP =
            1.5; // [m] from floor to floor: less than a storey, more than half a flight of stairs
    private static final double INTO = 0.1; // [m] that rooms may stand in each other: a wall that was not measured well
    private static final double APART = 0.8; // [m] between rooms whose places are not known

    public Storey {
        rooms = List.copyOf(rooms);
    }

    /** All {@code rooms} by storey, the lowest first. */
    static List<Storey> of(List<Room> rooms) {
        var left = new ArrayList<>(rooms);
        var storeys = new ArrayList<Storey>();
        while (!left.isEmpty()) {
            double floor = left.stream()
                    .map(room -> room.corner().z())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            List<Room> here = left.stream()
                    .filter(room -> room.corner().z() < floor + STEP)
                    .toList();
            left.removeAll(here);
            storeys.add(of(floor, here));
        }
        return storeys;
    }

    private static Storey of(double floor, List<Room> rooms) {
        for (int i = 0; i < rooms.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rooms.get(i).overlaps(rooms.get(j), INTO)) {
                    return new Storey(floor, sideBySide(rooms), false);
                }
            }
        }
        return new Storey(floor, rooms, true);
    }

    /** In rows, about as wide as high together. */
    private static List<Room> sideBySide(List<Room> rooms) {
        double area = 0;
        for (Room room : rooms) {
            area += (room.size().x() + APART) * (room.size().y() + APART);
        }
        double widest = 1.2 * Math.sqrt(area);
        double x = 0;
        double y = 0;
        double row = 0;
        var placed = new ArrayList<Room>();
        for (Room room : rooms) {
            if (x > 0 && x + room.size().x() > widest) {
                x = 0;
                y += row + APART;
                row = 0;
            }
            placed.add(room.at(x, y));
            x += room.size().x() + APART;
            row = Math.max(row, room.size().y());
        }
        return placed;
    }
}
