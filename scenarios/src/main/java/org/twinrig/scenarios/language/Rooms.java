package org.twinrig.scenarios.language;

import java.util.List;

/** The rooms of a scenario, whether it has one ({@code room}) or several ({@code rooms}). */
public final class Rooms {
    private Rooms() {}

    /** All rooms of {@code root}, in the order written; empty when there is none. */
    public static List<Settings> of(Settings root) {
        return root.has("room") ? List.of(root.section("room")) : root.items("rooms");
    }

    /** True when there is one room or more. */
    public static boolean any(Settings root) {
        return !of(root).isEmpty();
    }

    /** The room that {@code item} is in: the one it names, or the first. */
    public static Settings of(Settings root, Settings item) {
        List<Settings> rooms = of(root);
        return rooms.stream()
                .filter(room -> item.has("room") && room.text("name").equals(item.text("room")))
                .findFirst()
                .orElse(rooms.get(0));
    }

    /** The items of {@code list} that are in {@code room}. */
    public static List<Settings> items(Settings root, String list, Settings room) {
        return root.items(list).stream().filter(item -> of(root, item) == room).toList();
    }

    /** Names of all rooms. */
    static List<String> names(Settings root) {
        return of(root).stream().map(room -> room.text("name")).toList();
    }
}
