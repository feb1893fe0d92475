package io.wireroom.enrich.query;

import io.wireroom.enrich.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into tokens. */
final class Lexer {
    private static final Pattern NEAR = Pattern.compile("(O?)(?:NEAR|W)/(\\d{1,9})");
    private static final Map<String, Kind> OPERATORS =
            Map.of("AND", Kind.AND, "&&", Kind.AND, "OR", Kind.OR, "||", Kind.OR, "NOT", Kind.NOT);
    private static final int DIGITS = 9;

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String query) {
        this.query = query;
    }

    /**
     * The tokens of a query, the last of them {@link Kind#END}.
     *
     * @throws InvalidQueryException for a quote that is not closed and a lone suffix
     */
    static List<Token> tokens(String query) throws InvalidQueryException {
        Lexer lexer = new Lexer(query);
        lexer.run();
        return lexer.tokens;
    }

    private void run() throws InvalidQueryException {
        while (at < query.length()) {
            char c = query.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else {
                next(c);
            }
        }
        add(Kind.END, "", Token.NO_NUMBER, at);
    }

    private void next(char c) throws InvalidQueryException {
        int start = at;
        switch (c) {
            case '(' -> single(Kind.OPEN);
            case ')' -> {
                single(Kind.CLOSE);
                int number = suffix('@');
                if (number != Token.NO_NUMBER) {
                    add(Kind.AT_LEAST, query.substring(start + 1, at), number, start + 1);
                }
                boost();
            }
            case '+' -> single(Kind.PLUS);
            case '-', '!' -> single(c == '-' ? Kind.MINUS : Kind.NOT);
            case '"' -> phrase();
            case '~', '^', ':' ->
                throw InvalidQueryException.at(query, start, "\"" + c + "\" follows nothing that it could belong to");
            case '[', '{' ->
                throw InvalidQueryException.at(query, start, "ranges are not supported: texts have no order");
            case '/' ->
                throw InvalidQueryException.at(
                        query, start, "regular expressions are not supported: use wildcards such as regulat*");
            default -> word();
        }
    }

    private void single(Kind kind) {
        add(kind, query.substring(at, at + 1), Token.NO_NUMBER, at);
        at++;
    }

    private void phrase() throws InvalidQueryException {
        int start = at;
        StringBuilder text = new StringBuilder();
        at++;
        while (at < query.length() && query.charAt(at) != '"') {
            if (query.charAt(at) == '\\' && at + 1 < query.length()) {
                at++;
            }
            text.append(query.charAt(at++));
        }
        if (at >= query.length()) {
            throw InvalidQueryException.at(query, start, "the quote is not closed");
        }
        at++;
        int slop = suffix('~');
        boost();
        add(Kind.PHRASE, text.toString(), slop, start);
    }

    private void word() throws InvalidQueryException {
        int start = at;
        while (at < query.length() && !endsWord(query.charAt(at))) {
            at += query.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at, query.length());
        String text = query.substring(start, at);
        if (at < query.length() && query.charAt(at) == ':') {
            at++;
            add(Kind.FIELD, text, Token.NO_NUMBER, start);
            return;
        }
        Matcher near = NEAR.matcher(text);
        if (near.matches()) {
            Kind kind = near.group(1).isEmpty() ? Kind.NEAR : Kind.ORDERED_NEAR;
            add(kind, text, Integer.parseInt(near.group(2)), start);
        } else if (OPERATORS.containsKey(text)) {
            add(OPERATORS.get(text), text, Token.NO_NUMBER, start);
        } else {
            int edits = fuzzy();
            boost();
            add(Kind.WORD, text, edits, start);
        }
    }

    static boolean endsWord(char c) {
        return Character.isWhitespace(c) || "()\":~^".indexOf(c) >= 0;
    }

    /** Edits of a fuzzy word: two unless another number is written. */
    private int fuzzy() throws InvalidQueryException {
        int start = at;
        int edits = suffix('~');
        return edits == Token.NO_NUMBER && at > start ? 2 : edits;
    }

    /** The number behind a sign, which is passed over. */
    private int suffix(char sign) throws InvalidQueryException {
        if (at >= query.length() || query.charAt(at) != sign) {
            return Token.NO_NUMBER;
        }
        int start = ++at;
        while (at < query.length() && Character.isDigit(query.charAt(at))) {
            at++;
        }
        if (at - start > DIGITS) {
            throw InvalidQueryException.at(query, start, "the number is too large");
        }
        if (at == start && sign != '~') {
            throw InvalidQueryException.at(query, start, "a number must follow \"" + sign + "\"");
        }
        return at == start ? Token.NO_NUMBER : Integer.parseInt(query.substring(start, at));
    }

    /** Weights, {@code word^2}, change nothing here: topics are told, not ranked. */
    private void boost() {
        if (at < query.length() && query.charAt(at) == '^') {
            at++;
            while (at < query.length() && (Character.isDigit(query.charAt(at)) || query.charAt(at) == '.')) {
                at++;
            }
        }
    }

    private void add(Kind kind, String text, int number, int start) {
        tokens.add(new Token(kind, text, number, start));
    }
}
