package io.wireroom.enrich.tag;

import java.util.Map;
import java.util.Set;

/**
 * Whose court, parliament or ministry is meant: {@code Victorian Supreme Court} is not the one of the United States, which
 * writers call the Supreme Court without more.
 */
final class Homes {
    /** Ends of names that many countries and states have. */
    private static final Set<String> SHARED = Set.of(
            "Court", "Senate", "Congress", "Parliament", "Treasury", "Department", "Ministry", "Cabinet", "Assembly");

    /** Among {@link WordLists#DEMONYMS}, but of parties. */
    private static final Set<String> PARTIES = Set.of("Democratic", "Republican");

    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("American", "US"),
            Map.entry("US", "US"),
            Map.entry("USA", "US"),
            Map.entry("States", "US"),
            Map.entry("British", "GB"),
            Map.entry("UK", "GB"),
            Map.entry("Britain", "GB"),
            Map.entry("Kingdom", "GB"),
            Map.entry("French", "FR"),
            Map.entry("German", "DE"),
            Map.entry("Indian", "IN"),
            Map.entry("Australian", "AU"),
            Map.entry("Canadian", "CA"),
            Map.entry("Irish", "IE"),
            Map.entry("Italian", "IT"),
            Map.entry("Spanish", "ES"),
            Map.entry("Brazilian", "BR"),
            Map.entry("Japanese", "JP"),
            Map.entry("Israeli", "IL"),
            Map.entry("Pakistani", "PK"),
            Map.entry("Russian", "RU"),
            Map.entry("Ukrainian", "UA"),
            Map.entry("Chinese", "CN"),
            Map.entry("Turkish", "TR"),
            Map.entry("European", "EU"));

    private Homes() {}

    /**
     * Whether a word before a name says that another country's is meant.
     *
     * @param last last word of the name
     * @param country of the actor that the name would stand for; empty if it has none
     */
    static boolean isAnothers(String before, String last, String country) {
        return SHARED.contains(last)
                && !PARTIES.contains(before)
                && (WordLists.DEMONYMS.contains(before) || WordLists.PLACES.contains(before))
                && !country.equals(COUNTRIES.getOrDefault(before, "another"));
    }
}
