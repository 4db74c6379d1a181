package org.twinrig.pipeline.embedded.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twinrig.pipeline.embedded.wire.ServiceError;

/**
 * An expression cut into tokens, with a cursor.
 *
 * <pre>
 * name   = letter { letter | digit }        letter includes "_"
 * alias  = "#" ( letter | digit ) { letter | digit }
 * value  = ":" ( letter | digit ) { letter | digit }
 * number = digit { digit }                  an index
 * symbol = "=" | "&lt;&gt;" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "(" | ")" | "[" | "]" | "." | "," | "+" | "-"
 * </pre>
 */
final class Tokens {
    private static final int MAX_EXPRESSION = 4096; // bytes, DynamoDB's limit

    /** What a token is. */
    enum Kind {
        NAME,
        ALIAS,
        VALUE,
        NUMBER,
        SYMBOL,
        END
    }

    /** A token and where it stands in the text. */
    record Token(Kind kind, String text, int start, int end) {}

    private final String parameter;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** The tokens of {@code text}, which the request calls {@code parameter}, e.g. {@code FilterExpression}. */
    Tokens(String parameter, String text) {
        this.parameter = parameter;
        this.text = text;
        if (text.isBlank()) {
            throw failure("The expression can not be empty;");
        }
        int size = Value.Sizes.utf8(text);
        if (size > MAX_EXPRESSION) {
            throw failure("Expression size has exceeded the maximum allowed size; expression size: " + size);
        }
        int start = 0;
        while (start < text.length()) {
            if (Character.isWhitespace(text.charAt(start))) {
                start++;
            } else {
                Token token = tokenAt(start);
                tokens.add(token);
                start = token.end();
            }
        }
        tokens.add(new Token(Kind.END, "<EOF>", text.length(), text.length()));
    }

    private Token tokenAt(int start) {
        char first = text.charAt(start);
        if (first == '#' || first == ':') {
            int end = wordEnd(start + 1);
            Kind kind = first == '#' ? Kind.ALIAS : Kind.VALUE;
            return token(end == start + 1 ? Kind.SYMBOL : kind, start, end);
        }
        if (isDigit(first)) {
            int end = start;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return token(Kind.NUMBER, start, end);
        }
        if (isWord(first)) {
            return token(Kind.NAME, start, wordEnd(start));
        }
        boolean two = text.startsWith("<>", start) || text.startsWith("<=", start) || text.startsWith(">=", start);
        return token(Kind.SYMBOL, start, start + (two ? 2 : 1));
    }

    private Token token(Kind kind, int start, int end) {
        return new Token(kind, text.substring(start, end), start, end);
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    /** The token at the cursor. */
    Token peek() {
        return tokens.get(at);
    }

    /** The token after the cursor's. */
    Token peekNext() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    /** The token at the cursor, which moves on. */
    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    /** Moves on and says true if the cursor is at this symbol. */
    boolean skip(String symbol) {
        boolean found = peek().kind() == Kind.SYMBOL && peek().text().equals(symbol);
        if (found) {
            at++;
        }
        return found;
    }

    /** Moves on past this symbol, which must be there. */
    void require(String symbol) {
        if (!skip(symbol)) {
            throw syntax();
        }
    }

    /** Whether the cursor is at this keyword, in any case. */
    boolean isKeyword(String keyword) {
        return peek().kind() == Kind.NAME
                && peek().text().toUpperCase(Locale.ROOT).equals(keyword);
    }

    /** Moves on and says true if the cursor is at this keyword. */
    boolean skipKeyword(String keyword) {
        boolean found = isKeyword(keyword);
        if (found) {
            at++;
        }
        return found;
    }

    /** The end of the text must be reached. */
    void requireEnd() {
        if (peek().kind() != Kind.END) {
            throw syntax();
        }
    }

    /** The failure for a token that does not belong where the cursor is. */
    ServiceError syntax() {
        Token token = peek();
        int from = at > 0 ? tokens.get(at - 1).start() : token.start();
        return failure("Syntax error; token: \"%s\", near: \"%s\""
                .formatted(token.text(), text.substring(from, peekNext().end())));
    }

    /** A failure of this expression. */
    ServiceError failure(String message) {
        return Failures.validation("Invalid " + parameter + ": " + message);
    }
}
