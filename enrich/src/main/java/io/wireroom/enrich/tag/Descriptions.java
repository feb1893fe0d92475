package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.DescriptionWords.Fit;
import io.wireroom.enrich.tag.Word.Gap;
import io.wireroom.enrich.tag.Word.Shape;
import io.wireroom.enrich.tag.Words.LineStyle;
import io.wireroom.schemas.record.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code the company}, {@code the former president} and the like, and gives each to the only actor that fits, by
 * its type, its name, its roles or what the article calls it, and that is named before. When two fit, nobody is meant.
 * Names nobody new. To be called after roles are read.
 */
final class Descriptions {
    private static final int MAX_WORDS = 4;

    /** Words after which a description goes on, so that it is not a bare one: {@code the president of France}. */
    private static final Set<String> GOES_ON = Set.of("of", "that", "which", "who", "whose", "behind", "where", "whom");

    private final Reading reading;
    private final List<Referent> named;
    private final Set<Integer> inRoles = new HashSet<>();
    private final Map<String, List<Referent>> fitting = new HashMap<>();
    private final List<Description> found = new ArrayList<>();

    private record Description(Referent meant, Words words, int from, int to) {}

    Descriptions(Reading reading) {
        this.reading = reading;
        this.named = reading.cast().all().stream()
                .filter(of -> !of.mentions().isEmpty())
                .toList();
    }

    void read() {
        if (named.isEmpty()) {
            return;
        }
        for (Referent of : named) {
            of.roles().forEach(role -> inRoles.add(reading.position(role.words(), role.headEnd() - 1)));
        }
        reading.fields().forEach(this::readWhatIsCalled);
        reading.fields().forEach(this::readDescriptions);
        found.forEach(one -> reading.mention(one.meant(), one.words(), one.from(), one.to(), Cause.DESCRIPTION));
    }

    /** Learns from {@code the chipmaker Nvidia} and {@code Fenwick, a charity,} what organisations are called. */
    private void readWhatIsCalled(Words words) {
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (word.shape() == Shape.LOWER && DescriptionWords.isOfOrganisations(word.core())) {
                Referent called = called(words, at);
                if (called != null) {
                    called.call(DescriptionWords.kind(word.core()));
                }
            }
        }
    }

    private @Nullable Referent called(Words words, int noun) {
        boolean before = !words.get(noun).isPossessive()
                && noun + 1 < words.size()
                && words.get(noun + 1).gap() == Gap.SPACE;
        Referent behind = before ? organisation(words, noun + 1) : null;
        return behind == null ? apposed(words, noun) : behind;
    }

    /** The organisation behind whose name a phrase such as {@code , a charity} ends with a word. */
    private @Nullable Referent apposed(Words words, int noun) {
        int at = noun;
        while (noun - at <= MAX_WORDS && at > 0 && words.get(at).isJoined()) {
            at--;
        }
        String first = words.get(at).core();
        boolean article = first.equals("a") || first.equals("an") || first.equals("the");
        boolean apposed = at < noun && article && words.get(at).gap() == Gap.COMMA;
        return apposed && !words.get(at - 1).isPossessive() ? organisation(words, at - 1) : null;
    }

    private @Nullable Referent organisation(Words words, int at) {
        Referent of = reading.named(words, at);
        return of == null || of.isPerson() ? null : of;
    }

    private void readDescriptions(Words words) {
        for (int at = 0; at + 1 < words.size(); at++) {
            String core = words.get(at).core();
            if ((core.equals("the") || core.equals("The")) && words.style(at) == LineStyle.PROSE) {
                int end = end(words, at + 1);
                if (end > 0 && isBare(words, end) && !inRoles.contains(reading.position(words, end - 1))) {
                    add(words, at, end);
                }
            }
        }
    }

    /** The index after a description whose first word after the article is given; 0 when there is none. */
    private int end(Words words, int from) {
        int end = 0;
        for (int at = from; at < words.size() && at < from + MAX_WORDS; at++) {
            String core = plain(words.get(at), at == from);
            if (!words.get(at).isJoined() || reading.named(words, at) != null) {
                break;
            }
            if (DescriptionWords.isOfOrganisations(core) || WordLists.ROLE_HEADS.contains(core)) {
                end = at + 1;
            } else if (!WordLists.ROLE_MODIFIERS.contains(core)) {
                break;
            }
            if (words.get(at).isPossessive()) {
                break;
            }
        }
        return end;
    }

    /** {@code the Commission}, as its friends write, is {@code the commission}. */
    private static String plain(Word word, boolean first) {
        if (!first || word.shape() != Shape.CAPITALISED) {
            return word.core();
        }
        String lower = word.core().toLowerCase(Locale.ROOT);
        return DescriptionWords.isOfOrganisations(lower) ? lower : word.core();
    }

    /** Whether a description ends where it seems to: not in {@code the company car}, {@code the president of France}. */
    private static boolean isBare(Words words, int end) {
        if (end >= words.size()
                || !words.get(end).isJoined()
                || words.get(end - 1).isPossessive()) {
            return true;
        }
        String next = words.get(end).core();
        return !GOES_ON.contains(next)
                && (WordLists.isCommon(next)
                        || WordLists.ACTING_VERBS.contains(next)
                        || NameJudge.SPEECH.contains(next)
                        || next.endsWith("ed")
                        || next.endsWith("ly"));
    }

    private void add(Words words, int from, int to) {
        String phrase = RoleFound.plain(words.name(from + 1, to));
        int position = reading.position(words, from);
        List<Referent> before = fitting.computeIfAbsent(phrase, this::fitting).stream()
                .filter(of -> of.firstPosition() < position)
                .limit(2)
                .toList();
        if (before.size() == 1) {
            found.add(new Description(before.get(0), words, from, to));
        }
    }

    private List<Referent> fitting(String phrase) {
        if (!DescriptionWords.isOfOrganisations(phrase)) {
            return named.stream()
                    .filter(of -> of.isPerson() && of.holds(phrase))
                    .toList();
        }
        List<Referent> sure = fitting(phrase, Fit.YES);
        return sure.isEmpty() ? fitting(phrase, Fit.PERHAPS) : sure;
    }

    private List<Referent> fitting(String noun, Fit fit) {
        return named.stream()
                .filter(of -> DescriptionWords.fit(of, noun) == fit)
                .toList();
    }
}
