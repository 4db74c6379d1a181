package org.twinrig.viewer;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What each key does. */
final class Keys {
    static final String PLAY = "play or pause";
    static final String BACK = "one image back";
    static final String FORWARD = "one image forward";
    static final String EVENT_BEFORE = "to the event before";
    static final String EVENT_NEXT = "to the next event";
    static final String START = "to the start";
    static final String END = "to the end, or to what is live";
    static final String SLOWER = "slower";
    static final String FASTER = "faster";
    static final String PALETTE = "next palette of the camera";
    static final String ROOM = "next room from the side; after the last, the one that matters";
    static final String TRENDS_UP = "trends further up";
    static final String TRENDS_DOWN = "trends further down";
    static final String HELP = "show or hide the keys";
    static final String CLOSE = "close";

    private final Map<String, Command> commands;

    /** What a key or a button does. */
    @FunctionalInterface
    interface Command {
        void run();
    }

    Keys(Map<String, Command> commands) {
        this.commands = commands;
    }

    /** Keys by what they do, as people call them. */
    static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put(PLAY, "Space");
        names.put(BACK, "←");
        names.put(FORWARD, "→");
        names.put(EVENT_BEFORE, "P");
        names.put(EVENT_NEXT, "N");
        names.put(START, "Home");
        names.put(END, "End");
        names.put(SLOWER, "−  or  ↓");
        names.put(FASTER, "+  or  ↑");
        names.put(PALETTE, "C");
        names.put(ROOM, "R");
        names.put(TRENDS_UP, "Page up");
        names.put(TRENDS_DOWN, "Page down");
        names.put(HELP, "?  or  F1");
        names.put(CLOSE, "Esc or Q");
        return names;
    }

    void pressed(KeyEvent event) {
        Command command = commands.get(wanted(event));
        if (command != null) {
            command.run();
            event.consume();
        }
    }

    private static String wanted(KeyEvent event) {
        KeyCode code = event.getCode();
        if ("?".equals(event.getText()) || code == KeyCode.SLASH && event.isShiftDown()) {
            return HELP;
        }
        return switch (code) {
            case SPACE -> PLAY;
            case LEFT -> BACK;
            case RIGHT -> FORWARD;
            case P -> EVENT_BEFORE;
            case N -> EVENT_NEXT;
            case HOME -> START;
            case END -> Keys.END;
            case DOWN, MINUS, SUBTRACT -> SLOWER;
            case UP, PLUS, ADD, EQUALS -> FASTER;
            case C -> PALETTE;
            case R -> ROOM;
            case PAGE_UP -> TRENDS_UP;
            case PAGE_DOWN -> TRENDS_DOWN;
            case F1, HELP -> Keys.HELP;
            case ESCAPE, Q -> CLOSE;
            default -> "";
        };
    }
}
