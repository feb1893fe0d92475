package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.extract.FeedHint;
import io.wireroom.ingest.markup.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The title of the article on a page: the heading that the page's machine-readable titles confirm. Those alone are worse,
 * as they are shortened for search engines and carry the site's name.
 */
final class PageTitle {
    private static final int SHORTEST = 2;
    /** A longer one, in characters, is a heading that was never closed. */
    private static final int MOST_UNFOLDED = 5_000;

    private static final int LONGEST = 400;
    private static final int TELLING = 15;

    private final PageIndex index;
    private final SiteSuffix site;
    private final List<String> declared;
    private final List<Heading> headings;

    private PageTitle(PageIndex index, SiteSuffix site, List<String> declared, List<Heading> headings) {
        this.index = index;
        this.site = site;
        this.declared = declared;
        this.headings = headings;
    }

    /** A heading, or a part of one: kicker and standfirst often share the heading's element. */
    private record Heading(String text, String folded, Spot spot, int rank, boolean whole) {}

    static Headline of(
            PageIndex index,
            JsonLd jsonLd,
            MetaTags meta,
            String documentTitle,
            Optional<FeedHint> hint,
            SiteSuffix site) {
        List<String> declared = Stream.of(
                        jsonLd.text("headline"),
                        meta.first("og:title"),
                        meta.first("twitter:title"),
                        hint.flatMap(FeedHint::title),
                        meta.first("title", "dc.title", "sailthru.title", "parsely-title"),
                        Optional.of(documentTitle))
                .flatMap(Optional::stream)
                .map(Line::folded)
                .filter(title -> !title.isEmpty())
                .toList();
        List<Heading> headings = index.headings.stream()
                .limit(60)
                .flatMap(PageTitle::parts)
                .filter(heading -> !site.isSite(heading.text()))
                .toList();
        return new PageTitle(index, site, declared, headings).headline();
    }

    private static Stream<Heading> parts(Spot spot) {
        Element element = spot.element();
        int rank = element.normalName().equals("h1") ? 0 : element.normalName().equals("h2") ? 2 : 1;
        List<String> texts = new ArrayList<>();
        texts.add(element.hasAttr("content") ? element.attr("content") : element.text());
        if (texts.get(0).length() > MOST_UNFOLDED) {
            return Stream.empty();
        }
        if (rank < 2 && element.childNodeSize() > 1) {
            texts.add(element.ownText());
            element.children().forEach(child -> texts.add(child.text()));
        }
        String whole = Line.folded(texts.get(0));
        return texts.stream()
                .map(Line::folded)
                .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
                .distinct()
                .map(text -> new Heading(text, PlainText.fold(text), spot, rank, text.equals(whole)));
    }

    private Headline headline() {
        Set<String> folded = declared.stream()
                .flatMap(title -> Stream.of(title, site.without(title)))
                .map(PlainText::fold)
                .collect(Collectors.toSet());
        return headings.stream()
                .filter(heading -> folded.contains(heading.folded()))
                .min(Comparator.comparingInt(Heading::rank))
                .or(() -> inside(folded))
                .map(this::headline)
                .orElseGet(() -> new Headline(declared.stream().findFirst().map(site::without), position()));
    }

    private Optional<Heading> inside(Set<String> titles) {
        List<Heading> inside = headings.stream()
                .filter(heading ->
                        heading.whole() && !index.isBeside(heading.spot().region()))
                .toList();
        return find(inside, titles, (heading, title) -> isCut(heading.folded(), title))
                .or(() -> find(
                        inside, titles, (heading, title) -> heading.rank() < 2 && resembles(heading.folded(), title)))
                .or(() -> onlyHeading(inside));
    }

    private Headline headline(Heading heading) {
        index.isPart(heading.spot().region());
        return new Headline(Optional.of(heading.text()), heading.spot().at());
    }

    private Optional<Heading> onlyHeading(List<Heading> headings) {
        List<Heading> first =
                headings.stream().filter(heading -> heading.rank() == 0).toList();
        return first.size() == 1 || declared.isEmpty() ? first.stream().findFirst() : Optional.empty();
    }

    private int position() {
        return headings.stream()
                .filter(heading -> heading.rank() < 2)
                .findFirst()
                .map(heading -> heading.spot().at())
                .orElse(0);
    }

    /** The first heading that any title fits, those of a higher rank before others. */
    private static Optional<Heading> find(
            List<Heading> headings, Set<String> titles, BiPredicate<Heading, String> fits) {
        return headings.stream()
                .filter(heading -> titles.stream().anyMatch(title -> fits.test(heading, title)))
                .min(Comparator.comparingInt(Heading::rank));
    }

    /** Whether one is the start of the other. */
    private static boolean isCut(String heading, String title) {
        return (heading.length() >= TELLING && title.startsWith(heading))
                || (title.length() >= TELLING && heading.startsWith(title));
    }

    /** Half of the words in common. */
    private static boolean resembles(String heading, String title) {
        Set<String> words = words(heading);
        Set<String> others = words(title);
        long common = words.stream().filter(others::contains).count();
        return words.size() > 1 && common * 2 >= words.size();
    }

    private static Set<String> words(String folded) {
        return Arrays.stream(folded.split(" "))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }
}
