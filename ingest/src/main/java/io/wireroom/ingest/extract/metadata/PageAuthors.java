package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.markup.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Who wrote a page, as names. */
final class PageAuthors {
    private static final List<String> META = List.of(
            "author",
            "article:author_name",
            "byl",
            "sailthru.author",
            "parsely-author",
            "dc.creator",
            "dcterms.creator",
            "citation_author",
            "article:author",
            "twitter:creator:name",
            "rnews:author",
            "cxenseparse:author");
    private static final int NEAR = 2_500;
    private static final int TOGETHER = 250;
    private static final int MOST_FAR = 10;
    private static final int MOST_JOINED = 6;
    private static final int LONGEST_NAME = 80;
    private static final Pattern PARTS = Pattern.compile(" [|\u00b7\u2022\u2013\u2014-] ");
    private static final Pattern ENDS_OPEN = Pattern.compile("(?:,|&|\\band|\\bund|\\bet|\\by|\\be)$");
    private static final Pattern STARTS_ON = Pattern.compile("^(?:,|&|and\\b|und\\b|et\\b)");

    private final PageIndex index;
    private final JsonLd jsonLd;
    private final MetaTags meta;
    private final Set<String> organisations;
    private final int headline;
    /** Who says to own the page, folded. */
    private final String rights;

    /**
     * @param organisations folded names of the site and its publisher, which many templates put where the author belongs
     * @param headline where the headline stands
     */
    PageAuthors(PageIndex index, JsonLd jsonLd, MetaTags meta, Set<String> organisations, int headline) {
        this.index = index;
        this.jsonLd = jsonLd;
        this.meta = meta;
        this.organisations = organisations;
        this.headline = headline;
        this.rights = PlainText.fold(
                meta.first("copyright", "dc.rights", "dcterms.rights", "rights").orElse(""));
    }

    /**
     * Who wrote a page.
     *
     * @param names of persons where there are any, else of who else claims the page: an agency, the staff, the site
     * @param agencies news agencies named on the way
     */
    record Found(List<String> names, List<String> agencies) {}

    Found find() {
        List<Supplier<List<String>>> sources = List.of(
                jsonLd::persons,
                this::declared,
                () -> near(index.authors),
                this::byline,
                () -> near(index.bylines),
                jsonLd::organisations);
        List<String> others = new ArrayList<>();
        List<String> persons = List.of();
        for (int i = 0; i < sources.size() && persons.isEmpty(); i++) {
            List<String> written = sources.get(i).get();
            List<String> names = AuthorNames.of(
                    written.stream().filter(text -> !isSite(text)).toList());
            persons = names.stream().filter(this::isPerson).toList();
            names.stream().filter(name -> !isPerson(name)).forEach(others::add);
            written.stream().filter(this::isSite).forEach(others::add);
        }
        List<String> agencies =
                others.stream().filter(Agencies::isAgency).distinct().toList();
        return new Found(persons.isEmpty() ? others.stream().limit(1).toList() : persons, agencies);
    }

    private boolean isPerson(String name) {
        return !isSite(name) && !Agencies.isAgency(name) && !AuthorNames.isGeneric(name);
    }

    private boolean isSite(String name) {
        String folded = PlainText.fold(name);
        return organisations.contains(folded)
                || organisations.contains(folded.replace(" ", ""))
                || (" " + rights + " ").contains(" " + folded + " ");
    }

    private List<String> declared() {
        return META.stream()
                .map(meta::all)
                .filter(values -> AuthorNames.of(values).stream().anyMatch(this::isPerson))
                .findFirst()
                .orElseGet(() ->
                        META.stream().flatMap(name -> meta.all(name).stream()).toList());
    }

    /** The marked names nearest to the headline, and those right beside them. */
    private List<String> near(List<Spot> spots) {
        List<Spot> inside =
                spots.stream().filter(spot -> !index.isBeside(spot.region())).toList();
        return Stream.of(
                        inside.stream().filter(spot -> spot.at() >= headline && spot.at() < headline + NEAR),
                        inside.stream().filter(spot -> spot.at() < headline && spot.at() > headline - NEAR / 5),
                        inside.stream()
                                .filter(spot -> spot.at() >= headline + NEAR)
                                .limit(MOST_FAR))
                .flatMap(Function.identity())
                .filter(PageAuthors::isNamed)
                .findFirst()
                .map(first -> together(inside, first))
                .orElse(List.of());
    }

    private static boolean isNamed(Spot spot) {
        return !AuthorNames.of(List.of(text(spot))).isEmpty();
    }

    private static List<String> together(List<Spot> spots, Spot first) {
        List<String> texts = new ArrayList<>();
        int end = first.at() + TOGETHER;
        for (Spot spot : spots) {
            if (spot.at() >= first.at() && spot.at() <= end && isNamed(spot)) {
                String text = text(spot);
                end = spot.at() + text.length() + TOGETHER / 5;
                texts.add(text);
            }
        }
        return texts;
    }

    private static String text(Spot spot) {
        Element element = spot.element();
        return element.hasAttr("content") ? element.attr("content") : element.text();
    }

    /** A text by the headline that says "By". */
    private List<String> byline() {
        List<Line> lines = index.lines.stream()
                .filter(line -> !index.isBeside(line.region()) && line.at() >= headline)
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            for (String part : PARTS.split(lines.get(i).text())) {
                List<String> names =
                        AuthorNames.isLabelled(part) ? AuthorNames.of(List.of(joined(part, lines, i))) : List.of();
                if (!names.isEmpty() && names.stream().allMatch(AuthorNames::isFull)) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** A byline that links or other elements take apart. */
    private static String joined(String first, List<Line> lines, int from) {
        StringBuilder joined = new StringBuilder(AuthorNames.isLabel(first) ? "" : first);
        for (int i = from + 1; i < lines.size() && i < from + MOST_JOINED; i++) {
            String text = lines.get(i).text();
            if (text.length() > LONGEST_NAME
                    || !(goesOn(joined.toString().strip())
                            || STARTS_ON.matcher(text).find())) {
                break;
            }
            joined.append(' ').append(text);
        }
        return joined.toString();
    }

    /** Whether a name has to follow. */
    private static boolean goesOn(String text) {
        return text.isEmpty()
                || AuthorNames.isLabel(text)
                || ENDS_OPEN.matcher(text).find();
    }
}
