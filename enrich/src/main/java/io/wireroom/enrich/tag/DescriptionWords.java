package io.wireroom.enrich.tag;

import io.wireroom.schemas.record.ActorType;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be meant by {@code the company}, {@code the agency} and the like. */
final class DescriptionWords {
    private static final Set<String> COMPANIES = WordLists.each("""
            company firm business corporation conglomerate carmaker automaker chipmaker drugmaker planemaker
            retailer airline lender startup insurer brewer supermarket manufacturer multinational
            """);
    private static final Set<String> MEDIA = Set.of("newspaper", "broadcaster", "magazine", "tabloid", "publisher");
    private static final Set<String> REGULATORS = Set.of("regulator", "watchdog");

    /** Names that have the word in them, such as Supreme Court for {@code the court}. */
    private static final Set<String> IN_NAMES = WordLists.each("""
            bank party agency commission committee council court ministry department university college union
            association foundation institute board hospital museum bureau authority tribunal federation league
            academy parliament senate assembly charity trust fund alliance coalition consortium organisation
            organization society airline club
            """);

    private static final Set<String> ALL = Stream.of(COMPANIES, MEDIA, REGULATORS, IN_NAMES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** Words of names of companies. */
    private static final Set<String> COMPANY_ENDS = WordLists.each("""
            Inc Incorporated Corp Corporation Co Company Ltd Limited LLC PLC Plc GmbH AG SA SE NV BV SpA AB
            Holdings Group Technologies Technology Motors Airlines Airways Pharmaceuticals Pharma Therapeutics
            Labs Systems Software Industries Partners Capital Studios Foods Stores Semiconductor Robotics
            Aerospace Energy Brewery Logistics Shipping Telecom Electronics Steel Mining Bank Securities
            Entertainment
            """);

    private static final Set<String> REGULATOR_WORDS = Set.of("Authority", "Commission", "Regulator");
    private static final Set<String> AGENCY_WORDS = Set.of("Agency", "Administration", "Bureau");

    /** Words that mean the same as one of the roles. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("ceo", "chief executive"),
            Map.entry("chief executive officer", "chief executive"),
            Map.entry("sen", "senator"),
            Map.entry("rep", "representative"),
            Map.entry("gov", "governor"),
            Map.entry("gen", "general"),
            Map.entry("prof", "professor"),
            Map.entry("premier", "prime minister"));

    private DescriptionWords() {}

    /** How well a description fits. */
    enum Fit {
        NO,
        /** Nothing speaks against it. */
        PERHAPS,
        YES
    }

    /** Whether a word, in lower case, describes organisations. */
    static boolean isOfOrganisations(String noun) {
        return ALL.contains(noun);
    }

    /** The kind of a word: one for all that mean companies. */
    static String kind(String noun) {
        return COMPANIES.contains(noun) && !IN_NAMES.contains(noun) ? "company" : noun;
    }

    /** Whether an organisation may be meant by {@code the} and a word. */
    static Fit fit(Referent of, String noun) {
        if (of.isPerson()) {
            return Fit.NO;
        }
        if (of.isCalled(kind(noun)) || (IN_NAMES.contains(noun) && of.hasInName(noun))) {
            return Fit.YES;
        }
        if (COMPANIES.contains(noun)) {
            return company(of);
        }
        if (MEDIA.contains(noun)) {
            return of.type() == ActorType.MEDIA ? Fit.YES : Fit.NO;
        }
        boolean agency = of.type() == ActorType.AGENCY;
        if (REGULATORS.contains(noun)) {
            return agency || of.hasInName(REGULATOR_WORDS) ? Fit.YES : Fit.NO;
        }
        boolean fits = (noun.equals("agency") && (agency || of.hasInName(AGENCY_WORDS)))
                || (noun.equals("party") && of.type() == ActorType.PARTY);
        return fits ? Fit.YES : Fit.NO;
    }

    private static Fit company(Referent of) {
        if (of.type() == ActorType.COMPANY || of.hasTicker() || of.hasInName(COMPANY_ENDS)) {
            return Fit.YES;
        }
        boolean other =
                of.hasInName(WordLists.ORGANISATION_MARKS) || WordLists.ORGANISATION_ENDS.contains(of.lastWord());
        return of.type() == ActorType.ORGANISATION && !other ? Fit.PERHAPS : Fit.NO;
    }

    /** A role in lower case, by the word that descriptions use for it. */
    static String role(String core) {
        return SAME.getOrDefault(core, core);
    }
}
