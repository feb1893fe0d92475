package io.wireroom.enrich.tag;

import io.wireroom.schemas.record.ActorType;
import java.util.Set;

/**
 * What the words beside a name tell of its kind: {@code Mr Ford} is a person, {@code Ford shares} are a company's.
 *
 * @param person whether only a person can be meant
 * @param company whether only a company can be meant
 * @param speaks whether a verb of speech stands beside it, as it does more often with persons
 */
record TypeTriggers(boolean person, boolean company, boolean speaks) {
    private static final Set<String> OF_A_COMPANY = WordLists.each("""
            shares stock CEO CFO COO CTO shareholders investors employees earnings revenue revenues profit
            profits factory factories dealers dealerships Inc Corp Ltd PLC plc subsidiary executives executive
            """);
    private static final Set<String> BEFORE_A_COMPANY = Set.of(
            "carmaker",
            "automaker",
            "chipmaker",
            "drugmaker",
            "retailer",
            "conglomerate",
            "startup",
            "company",
            "firm",
            "giant",
            "lender",
            "airline");
    private static final Set<String> BEFORE_A_PERSON = WordLists.each("""
            Mr Mrs Ms Miss Dr Sir Lord Lady Dame Sen Rep Gov Justice Judge
            """);
    private static final Set<String> STOCK = Set.of("shares", "stock", "shareholders", "stake");

    static TypeTriggers around(Words words, int from, int to) {
        String before =
                from > 0 && words.get(from).isJoined() ? words.get(from - 1).core() : "";
        String further =
                from > 1 && words.get(from - 1).isJoined() ? words.get(from - 2).core() : "";
        String after =
                to < words.size() && words.get(to).isJoined() ? words.get(to).core() : "";
        boolean chief = after.equals("chief")
                && to + 1 < words.size()
                && words.get(to + 1).core().equals("executive");
        boolean stock = STOCK.contains(further) && (before.equals("of") || before.equals("in"));
        boolean company = chief || stock || OF_A_COMPANY.contains(after) || BEFORE_A_COMPANY.contains(before);
        boolean person = BEFORE_A_PERSON.contains(before);
        boolean speaks = NameJudge.SPEECH.contains(after) || NameJudge.SPEECH.contains(before);
        return new TypeTriggers(person, company && !person, speaks);
    }

    /** Whether the words leave an actor of a type possible. */
    boolean allow(ActorType type) {
        return person ? type == ActorType.PERSON : !company || isBusiness(type);
    }

    /** Whether the words ask for a company, and the type is one. */
    boolean isCompany(ActorType type) {
        return company && type == ActorType.COMPANY;
    }

    private static boolean isBusiness(ActorType type) {
        return type == ActorType.COMPANY || type == ActorType.ORGANISATION || type == ActorType.MEDIA;
    }
}
