package io.wireroom.enrich.query;

import io.wireroom.enrich.query.Token.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;

/**
 * Reads queries, as Lucene's classic parser does where AND and OR are kept apart by brackets. Grammar:
 *
 * <pre>
 * group   = part { [AND | OR] part }
 * part    = [+ | - | ! | NOT] near
 * near    = unit { (NEAR/n | ONEAR/n) unit }
 * unit    = [field:] (word | phrase | "(" group ")" [@n])
 * </pre>
 */
final class Parser {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_WORDS = 1_000;
    private static final Set<Kind> EXCLUSIONS = EnumSet.of(Kind.MINUS, Kind.NOT);

    private final String query;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(String query, List<Token> tokens) {
        this.query = query;
        this.tokens = tokens;
    }

    /**
     * What a query means.
     *
     * @throws InvalidQueryException saying where it cannot be read
     */
    static Node parse(String query) throws InvalidQueryException {
        List<Token> tokens = Lexer.tokens(query);
        long words = tokens.stream()
                .filter(t -> t.kind() == Kind.WORD || t.kind() == Kind.PHRASE)
                .count();
        if (words > MAX_WORDS) {
            throw new InvalidQueryException("the query has more than " + MAX_WORDS + " words and phrases");
        }
        Parser parser = new Parser(query, tokens);
        Node node = parser.group();
        if (parser.token().kind() != Kind.END) {
            throw parser.unexpected();
        }
        return node;
    }

    private Token token() {
        return tokens.get(at);
    }

    private boolean pass(Kind kind) {
        if (token().kind() == kind) {
            at++;
            return true;
        }
        return false;
    }

    private Node group() throws InvalidQueryException {
        int start = token().start();
        deeper(token());
        Joined parts = new Joined();
        do {
            part(parts);
        } while (token().kind() != Kind.CLOSE && token().kind() != Kind.END);
        depth--;
        return parts.node(start);
    }

    private void deeper(Token token) throws InvalidQueryException {
        if (++depth > MAX_DEPTH) {
            throw InvalidQueryException.at(
                    query, token.start(), "the query is nested deeper than " + MAX_DEPTH + " levels");
        }
    }

    private void part(Joined parts) throws InvalidQueryException {
        Token conjunction = token();
        if (conjunction.kind() == Kind.AND || conjunction.kind() == Kind.OR) {
            if (parts.isEmpty()) {
                throw unexpected();
            }
            at++;
        }
        Token modifier = token();
        if (EXCLUSIONS.contains(modifier.kind()) || modifier.kind() == Kind.PLUS) {
            at++;
        }
        parts.join(conjunction, modifier, near());
    }

    private Node near() throws InvalidQueryException {
        Node first = unit();
        if (token().kind() != Kind.NEAR && token().kind() != Kind.ORDERED_NEAR) {
            return first;
        }
        Token operator = token();
        List<Node> parts = new ArrayList<>(List.of(first));
        while (pass(operator.kind())) {
            parts.add(unit());
            if (token().kind() == operator.kind() && token().number() != operator.number()) {
                throw InvalidQueryException.at(
                        query, token().start(), "distances differ: put brackets around what belongs together");
            }
        }
        return new Node.Near(
                List.copyOf(parts), operator.number(), operator.kind() == Kind.ORDERED_NEAR, first.start());
    }

    private Node unit() throws InvalidQueryException {
        Token token = token();
        at++;
        return switch (token.kind()) {
            case WORD -> new Node.Word(token.text(), token.number(), token.start());
            case PHRASE -> new Node.Phrase(token.text(), Math.max(0, token.number()), token.start());
            case FIELD -> {
                deeper(token);
                Node.In in = new Node.In(token.text(), unit(), token.start());
                depth--;
                yield in;
            }
            case OPEN -> bracketed(token);
            default -> {
                at--;
                throw unexpected();
            }
        };
    }

    private Node bracketed(Token open) throws InvalidQueryException {
        if (token().kind() == Kind.CLOSE) {
            throw InvalidQueryException.at(query, open.start(), "there is nothing between the brackets");
        }
        Node inner = group();
        if (!pass(Kind.CLOSE)) {
            throw InvalidQueryException.at(query, open.start(), "the bracket is not closed");
        }
        Token atLeast = token();
        return pass(Kind.AT_LEAST) ? atLeast(inner, atLeast) : inner;
    }

    private Node atLeast(Node inner, Token token) throws InvalidQueryException {
        List<Node.Part> parts = inner instanceof Node.Group group && group.atLeast() == 0
                ? group.parts()
                : List.of(new Node.Part(Occur.SHOULD, inner));
        long optional = parts.stream().filter(p -> p.occur() == Occur.SHOULD).count();
        if (token.number() < 1 || token.number() > optional) {
            throw InvalidQueryException.at(
                    query,
                    token.start(),
                    token.text() + " asks for " + token.number() + " of " + optional + " that may be there");
        }
        return new Node.Group(parts, token.number(), inner.start());
    }

    private InvalidQueryException unexpected() {
        Token token = token();
        return InvalidQueryException.at(
                query,
                token.start(),
                token.kind() == Kind.END
                        ? "the query ends too early"
                        : "the query does not go on with " + token.shown());
    }

    /** Parts side by side, and how they are joined. */
    private final class Joined {
        private final List<Node.Part> parts = new ArrayList<>();
        private boolean and;
        private boolean or;

        boolean isEmpty() {
            return parts.isEmpty();
        }

        void join(Token conjunction, Token modifier, Node node) throws InvalidQueryException {
            boolean excluded = EXCLUSIONS.contains(modifier.kind());
            boolean first = parts.isEmpty();
            and |= conjunction.kind() == Kind.AND;
            or |= conjunction.kind() == Kind.OR || (!first && !excluded && conjunction.kind() != Kind.AND);
            if (and && or) {
                throw InvalidQueryException.at(
                        query,
                        conjunction.start(),
                        "AND and OR stand side by side: put brackets around what belongs together");
            }
            Occur occur = excluded ? Occur.MUST_NOT : modifier.kind() == Kind.PLUS ? Occur.MUST : Occur.SHOULD;
            parts.add(new Node.Part(occur, node));
        }

        Node node(int start) {
            if (parts.size() == 1 && parts.get(0).occur() != Occur.MUST_NOT) {
                return parts.get(0).node();
            }
            List<Node.Part> joined = and
                    ? parts.stream()
                            .map(p -> p.occur() == Occur.SHOULD ? new Node.Part(Occur.MUST, p.node()) : p)
                            .toList()
                    : List.copyOf(parts);
            return new Node.Group(joined, 0, start);
        }
    }
}
