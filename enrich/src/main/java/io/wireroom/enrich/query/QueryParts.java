package io.wireroom.enrich.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;

/** Takes a query apart into what an article can show of it; what must not be there is left out. */
final class QueryParts {
    /** Fields that are true of an article as a whole and stand nowhere in its text. */
    private static final List<String> WITHOUT_PLACE = List.of(QueryFields.LANGUAGE, QueryFields.SOURCE);

    private final String text;
    private final List<QueryPart> parts = new ArrayList<>();

    private QueryParts(String text) {
        this.text = text;
    }

    /**
     * The parts of a query, in its order.
     *
     * @throws InvalidQueryException as {@link TopicLanguage#parse} does
     */
    static List<QueryPart> of(String text) throws InvalidQueryException {
        QueryParts parts = new QueryParts(text);
        parts.collect(Parser.parse(text), List.of());
        return List.copyOf(parts.parts);
    }

    private void collect(Node node, List<String> fields) throws InvalidQueryException {
        if (node instanceof Node.Group group) {
            for (Node.Part part : group.parts()) {
                if (part.occur() != Occur.MUST_NOT) {
                    collect(part.node(), fields);
                }
            }
        } else if (node instanceof Node.In in) {
            List<String> inner = new ArrayList<>(fields);
            inner.add(in.field());
            collect(in.part(), inner);
        } else if (fields.stream().noneMatch(WITHOUT_PLACE::contains)) {
            parts.add(part(node, fields));
        }
    }

    private QueryPart part(Node leaf, List<String> fields) throws InvalidQueryException {
        Node node = leaf;
        for (int i = fields.size() - 1; i >= 0; i--) {
            node = new Node.In(fields.get(i), node, leaf.start());
        }
        return new QueryPart(written(node), QueryMaker.make(text, node));
    }

    private static String written(Node node) {
        if (node instanceof Node.Word word) {
            return word.text() + (word.edits() == Token.NO_NUMBER ? "" : "~" + word.edits());
        }
        if (node instanceof Node.Phrase phrase) {
            return '"' + phrase.text().replace("\"", "\\\"") + '"' + (phrase.slop() > 0 ? "~" + phrase.slop() : "");
        }
        if (node instanceof Node.In in) {
            return in.field() + ":" + bracketed(in.part());
        }
        return node instanceof Node.Near near ? near(near) : group((Node.Group) node);
    }

    private static String near(Node.Near near) {
        String operator = (near.ordered() ? " ONEAR/" : " NEAR/") + near.between() + " ";
        return near.parts().stream().map(QueryParts::bracketed).collect(Collectors.joining(operator));
    }

    private static String group(Node.Group group) {
        boolean all = group.parts().stream().allMatch(part -> part.occur() == Occur.MUST);
        return group.parts().stream()
                .map(part -> (part.occur() == Occur.MUST && !all ? "+" : part.occur() == Occur.MUST_NOT ? "-" : "")
                        + bracketed(part.node()))
                .collect(Collectors.joining(all ? " AND " : " OR "));
    }

    private static String bracketed(Node node) {
        if (node instanceof Node.Group group) {
            return "(" + group(group) + ")" + (group.atLeast() > 0 ? "@" + group.atLeast() : "");
        }
        return node instanceof Node.Near ? "(" + written(node) + ")" : written(node);
    }
}
