package org.twinrig.pipeline.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a statement into {@link Token}s. Keywords are read in either case; names and texts keep theirs. */
final class Lexer {
    private static final Set<String> KEYWORDS =
            Set.of("SELECT", "FROM", "WHERE", "AS", "AND", "OR", "NOT", "IN", "TRUE", "FALSE", "NULL");
    /** Words of IoT Core's language, or of SQL, that are not offered here. */
    private static final Set<String> REFUSED = Set.of(
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "VALUE",
            "SET",
            "EXISTS",
            "LIKE",
            "BETWEEN",
            "GROUP",
            "ORDER",
            "BY",
            "LIMIT",
            "JOIN",
            "HAVING",
            "DISTINCT",
            "UNION",
            "UNDEFINED");

    private static final List<String> LONG_SYMBOLS = List.of("<=", ">=", "<>", "!=");
    private static final String SYMBOLS = "*,.()[]=<>+-/%";

    private final String sql;
    private int at;

    private Lexer(String sql) {
        this.sql = sql;
    }

    static List<Token> tokens(String sql) {
        var lexer = new Lexer(sql);
        var tokens = new ArrayList<Token>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
            at++;
        }
        int start = at;
        if (at == sql.length()) {
            return new Token(Token.Kind.END, "", start + 1);
        }
        char c = sql.charAt(at);
        if (Character.isLetter(c) || c == '_') {
            return word(start);
        }
        if (c >= '0' && c <= '9') {
            return number(start);
        }
        if (c == '\'') {
            return text(start);
        }
        return symbol(start);
    }

    private Token word(int start) {
        while (at < sql.length() && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
            at++;
        }
        var word = sql.substring(start, at);
        var upper = word.toUpperCase(Locale.ROOT);
        if (start > 0 && sql.charAt(start - 1) == '.') {
            return new Token(Token.Kind.NAME, word, start + 1); // after a dot it is an attribute, whatever it is called
        }
        if (REFUSED.contains(upper)) {
            throw new RuleSyntaxError(sql, start + 1, upper + " is not supported by the embedded rule engine");
        }
        return KEYWORDS.contains(upper)
                ? new Token(Token.Kind.KEYWORD, upper, start + 1)
                : new Token(Token.Kind.NAME, word, start + 1);
    }

    private Token number(int start) {
        digits();
        if (at + 1 < sql.length() && sql.charAt(at) == '.' && Character.isDigit(sql.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at < sql.length() && (sql.charAt(at) == 'e' || sql.charAt(at) == 'E')) {
            at++;
            if (at < sql.length() && (sql.charAt(at) == '+' || sql.charAt(at) == '-')) {
                at++;
            }
            int exponent = at;
            digits();
            if (at == exponent || at - exponent > 3) {
                throw new RuleSyntaxError(sql, start + 1, "a number with a bad exponent");
            }
        }
        if (at < sql.length() && (Character.isLetter(sql.charAt(at)) || sql.charAt(at) == '_')) {
            throw new RuleSyntaxError(sql, start + 1, "a number that runs into a name");
        }
        return new Token(Token.Kind.NUMBER, sql.substring(start, at), start + 1);
    }

    private void digits() {
        while (at < sql.length() && sql.charAt(at) >= '0' && sql.charAt(at) <= '9') {
            at++;
        }
    }

    private Token text(int start) {
        var text = new StringBuilder();
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (c != '\'') {
                text.append(c);
            } else if (at < sql.length() && sql.charAt(at) == '\'') {
                text.append('\'');
                at++;
            } else {
                return new Token(Token.Kind.TEXT, text.toString(), start + 1);
            }
        }
        throw new RuleSyntaxError(sql, start + 1, "a text that is not closed with '");
    }

    private Token symbol(int start) {
        for (var symbol : LONG_SYMBOLS) {
            if (sql.startsWith(symbol, at)) {
                at += symbol.length();
                return new Token(Token.Kind.SYMBOL, symbol, start + 1);
            }
        }
        char c = sql.charAt(at);
        if (SYMBOLS.indexOf(c) < 0) {
            throw new RuleSyntaxError(sql, start + 1, "the character \"" + c + "\" has no meaning here");
        }
        at++;
        return new Token(Token.Kind.SYMBOL, String.valueOf(c), start + 1);
    }
}
