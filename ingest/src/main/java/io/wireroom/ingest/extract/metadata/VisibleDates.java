package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.date.WrittenDate;
import io.wireroom.ingest.extract.DateSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The dates that a reader sees on a page, the likeliest date of publication first. */
final class VisibleDates {
    private static final Pattern PUBLISHED = Pattern.compile(
            "publish|posted|ver\u00f6ffentlicht|erschienen|erstellt|eingestellt|publi\u00e9|publicad|pubblicat|gepubliceerd|geplaatst"
                    + "|opublikowan|dodano|publicerad|udgivet|publisert|julkaistu|yay\u0131n|\u043e\u043f\u0443\u0431\u043b\u0438\u043a|\u0646\u0634\u0631"
                    + "|\u53d1\u5e03|\u767c\u4f48|\u767c\u5e03|\u53d1\u8868|\u516c\u958b|\u63b2\u8f09|\u914d\u4fe1|\ub4f1\ub85d|\uc785\ub825");
    private static final Pattern MODIFIED = Pattern.compile(
            "updat|modifi|edited|revised|review|aktualisiert|ge\u00e4ndert|\u00e4nderung|\\bstand\\b|mis(?:e)? \u00e0 jour|actuali[sz]|atuali[sz]|modificad"
                    + "|aggiornat|bijgewerkt|gewijzigd|zaktualizow|aktualizacj|uppdaterad|opdateret|oppdatert|p\u00e4ivitetty|g\u00fcncelle"
                    + "|\u043e\u0431\u043d\u043e\u0432\u043b|\u0438\u0437\u043c\u0435\u043d|\u062a\u062d\u062f\u064a\u062b|\u66f4\u65b0|\uc218\uc815");
    private static final Pattern OTHER = Pattern.compile(
            "\u00a9|copyright|all rights|\\bborn\\b|geboren|deadline|expire|until|g\u00fcltig|member since|joined|registrier|anmeldedatum|retrieved|accessed|abgerufen|founded|version|\\bevent");
    private static final int MOST_AROUND = 90;
    private static final int LABEL = 40;
    private static final int NEAR = 1_200;
    private static final int PROSE = 400_000;
    private static final int FAR = 100_000;
    private static final int VERY_FAR = 10_000_000;
    private static final int LINE = 100;

    private final PageIndex index;
    private final DateText reader;
    private final int headline;
    private final List<Seen> seen = new ArrayList<>();

    private VisibleDates(PageIndex index, DateText reader, int headline) {
        this.index = index;
        this.reader = reader;
        this.headline = headline;
    }

    /**
     * A date on the page.
     *
     * @param cost how unlikely it is the date of publication
     */
    record Seen(WrittenDate date, DateSource from, int cost) {
        boolean isProse() {
            return cost >= PROSE;
        }
    }

    /**
     * All dates of a page.
     *
     * @param headline characters of visible text before the headline
     */
    static List<Seen> all(PageIndex index, DateText reader, int headline) {
        VisibleDates dates = new VisibleDates(index, reader, headline);
        Map<Integer, Line> lines = new HashMap<>();
        index.numbers.forEach(line -> lines.put(line.at(), line));
        index.dates.stream()
                .filter(spot -> spot.element().normalName().equals("time"))
                .forEach(spot -> dates.time(spot, Optional.ofNullable(lines.get(spot.at()))));
        index.named.forEach(dates::named);
        index.numbers.forEach(dates::line);
        dates.seen.sort(Comparator.comparingInt(Seen::cost));
        return dates.seen;
    }

    /** The dates of publication by the headline that are neither in prose nor said to be something else. */
    static List<Seen> near(PageIndex index, DateText reader, int headline) {
        VisibleDates dates = new VisibleDates(index, reader, headline);
        index.numbers.stream()
                .filter(line -> line.at() > headline - NEAR / 4
                        && line.at() < headline + NEAR
                        && !index.isBeside(line.region()))
                .forEach(dates::line);
        dates.seen.removeIf(date -> date.cost() > NEAR);
        return dates.seen;
    }

    private void time(Spot spot, Optional<Line> shown) {
        Element element = spot.element();
        String label = shown.map(VisibleDates::labelBefore).orElse("");
        String value = element.hasAttr("datetime") ? element.attr("datetime") : element.text();
        reader.value(value)
                .or(() -> reader.first(Line.start(element.text())).map(DateText.Found::date))
                .ifPresent(date -> add(date, DateSource.TIME_ELEMENT, spot, label + " " + names(element), 0));
    }

    private void named(Spot spot) {
        Element element = spot.element();
        String text = Line.start(element.text());
        Optional<DateText.Found> found = reader.first(text).or(() -> reader.first(element.attr("title")));
        found.filter(date -> text.length() - (date.end() - date.start()) <= MOST_AROUND)
                .ifPresent(date -> add(date.date(), DateSource.TEXT, spot, names(element) + " " + text, 50));
    }

    private void line(Line line) {
        reader.first(line.text()).ifPresent(found -> {
            String label = line.text().substring(0, found.start());
            int around = line.text().length() - (found.end() - found.start());
            boolean prose = around > MOST_AROUND || label.length() > LABEL;
            Spot spot = new Spot(line.owner(), line.at(), line.region());
            String words = (label.isBlank() ? labelBefore(line) : label) + " " + names(line.owner());
            add(found.date(), DateSource.TEXT, spot, words, prose ? 5 * FAR + found.start() : LINE);
        });
    }

    /** The end of the text before, where that is short or ends as labels do. */
    private static String labelBefore(Line line) {
        String before = line.before();
        int start = Math.max(0, before.length() - LABEL);
        return start == 0 || before.endsWith(":") ? before : before.substring(before.length() - LABEL / 2);
    }

    private static String names(Element element) {
        return element.className() + " " + element.id();
    }

    private void add(WrittenDate date, DateSource from, Spot spot, String words, int cost) {
        String label = words.toLowerCase(Locale.ROOT);
        if (OTHER.matcher(label).find()) {
            return;
        }
        int distance = spot.at() >= headline ? spot.at() - headline : 2 * (headline - spot.at());
        int told = PUBLISHED.matcher(label).find()
                ? -FAR / 2
                : MODIFIED.matcher(label).find() ? 3 * FAR : cost == LINE && distance > NEAR ? 3 * FAR + FAR / 2 : 0;
        int place = index.isBeside(spot.region()) ? VERY_FAR : Math.min(distance, FAR);
        seen.add(new Seen(date, from, cost + told + place));
    }
}
