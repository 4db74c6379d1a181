package org.twinrig.pipeline.rules;

/**
 * One word of a statement.
 *
 * @param kind what it is
 * @param text the word; upper case for keywords, without quotes for texts
 * @param position of its first character, from 1
 */
record Token(Kind kind, String text, int position) {
    enum Kind {
        NAME,
        KEYWORD,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    boolean is(String word) {
        return (kind == Kind.KEYWORD || kind == Kind.SYMBOL) && text.equals(word);
    }

    /** How it is called in a message. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the statement";
            case TEXT -> "the text '" + text + "'";
            default -> "\"" + text + "\"";
        };
    }
}
