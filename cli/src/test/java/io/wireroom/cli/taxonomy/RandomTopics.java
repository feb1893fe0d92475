package io.wireroom.cli.taxonomy;

import io.wireroom.enrich.query.InvalidQueryException;
import io.wireroom.enrich.query.TopicLanguage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/** Random queries of the whole language of topics, and random texts of the words that they ask for. The same for a seed. */
final class RandomTopics {
    /** As texts write them. */
    private static final String[] WRITTEN =
            ("the Senate's senate data Data protection bill regulators Regulator regulate colour color Zürich's zurich U.S."
                            + " news New policies policy police AI ai aim 3.5 percent, (Meta) meta's café 東京 l'État Works work"
                            + " state-owned owned a of of the ﬁne fines May may WHO who’s ΣΑΣ İstanbul ß 🙂 naïve")
                    .split(" ");

    /** As queries write them. */
    private static final String[] ASKED =
            ("the senate Senate data protection bill regulators regulate colour color Zürich u.s news new policies police AI 3.5"
                            + " percent meta Meta's cafe 東 京 state-owned owned a of absent works fines may May WHO sas istanbul ss")
                    .split(" ");

    private final Random random;
    private int refused;

    RandomTopics(long seed) {
        random = new Random(seed);
    }

    /** Different queries, by how they are written. */
    Map<String, Query> queries(int count) {
        Map<String, Query> queries = new LinkedHashMap<>();
        while (queries.size() < count) {
            String text = query(3);
            try {
                queries.put(text, TopicLanguage.parse(text));
            } catch (InvalidQueryException e) {
                refused++;
            }
        }
        return queries;
    }

    /** How many were no queries. */
    int refused() {
        return refused;
    }

    String text(int most) {
        return Stream.generate(() -> random.nextInt(12) == 0 ? "data protection bill" : oneOf(WRITTEN))
                .limit(random.nextInt(most + 1))
                .collect(Collectors.joining(" "));
    }

    String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String query(int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return leaf();
        }
        String a = query(depth - 1);
        String b = query(depth - 1);
        return switch (random.nextInt(11)) {
            case 0, 1 -> "(" + a + " OR " + b + " OR " + query(depth - 1) + ")";
            case 2, 3 -> "(" + a + " AND " + b + ")";
            case 4 -> "(" + a + " AND NOT " + b + ")";
            case 5 -> "(" + a + " OR " + b + ") NOT " + query(depth - 1);
            case 6 -> "(+" + a + " " + b + " -" + query(depth - 1) + ")";
            case 7 -> "(" + a + " " + b + " " + query(depth - 1) + " " + leaf() + ")@" + (1 + random.nextInt(4));
            case 8 -> oneOf("title", "summary", "body", "case") + ":(" + a + " OR " + b + ")";
            case 9 -> "(" + a + " AND " + value() + ")";
            default -> "(" + a + " AND NOT " + value() + ")";
        };
    }

    private String value() {
        return oneOf(
                "lang:en",
                "lang:EN-gb",
                "lang:(de OR fr)",
                "source:example.org",
                "source:\"ÉCOLE wire\"",
                "actor:ftc",
                "actor:(ftc OR meta-platforms)");
    }

    private String leaf() {
        String where = oneOf("", "", "", "title:", "body:", "case:", "title:case:");
        return where
                + switch (random.nextInt(12)) {
                    case 0 -> phrase(3);
                    case 1 -> phrase(2);
                    case 2, 3 -> phrase(3) + "~" + (1 + random.nextInt(6));
                    case 4 -> oneOf("reg*", "pol*", "polic*", "sen*", "Sen*", "Reg*", "zür*");
                    case 5 -> oneOf("regul*r", "pol?c*", "reg?lat*", "col*r", "Zür?ch", "sta\\*e*");
                    case 6 -> oneOf(ASKED) + "~" + random.nextInt(3);
                    case 7, 8, 9 -> "(" + near() + ")";
                    default -> oneOf(ASKED);
                };
    }

    private String phrase(int words) {
        return Stream.generate(() -> oneOf(ASKED)).limit(words).collect(Collectors.joining(" ", "\"", "\""));
    }

    private String near() {
        if (random.nextInt(6) == 0) { // a wording that begins another
            return "(data OR \"data protection\") " + oneOf("NEAR/", "ONEAR/") + random.nextInt(2) + " "
                    + oneOf("bill", "bil*", "absent");
        }
        String operator = oneOf(" NEAR/", " ONEAR/") + random.nextInt(6) + " ";
        String near = part() + operator + part();
        return random.nextInt(3) == 0 ? near + operator + part() : near;
    }

    private String part() {
        return switch (random.nextInt(7)) {
            case 0 -> phrase(2);
            case 1 -> "(" + oneOf(ASKED) + " OR " + phrase(2) + ")";
            case 2 ->
                "(" + phrase(2) + " OR " + oneOf("reg*", "pol?c*") + " OR (" + oneOf(ASKED) + " OR " + phrase(3) + "))";
            case 3 -> oneOf("reg*", "pol?c*", "sen*");
            default -> oneOf(ASKED);
        };
    }
}
