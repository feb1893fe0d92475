package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.Word.Gap;
import io.wireroom.enrich.tag.Word.Shape;
import io.wireroom.enrich.tag.Words.LineStyle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the text says that people are: before the name ({@code FTC Chair Lina Khan}), after it ({@code Nick Clegg,
 * president of global affairs at Meta,}), before it with a comma ({@code Meta's president of global affairs, Nick
 * Clegg}), or by a verb ({@code Jane Doe is a professor at Oxford University}). Each word that heads a role is looked
 * at once. To be called when all names are found; whom {@code the company's} means is told later.
 */
final class RoleReader {
    private static final Set<String> VERBS = Set.of("is", "was", "became", "becomes", "remains");

    private final Reading reading;

    RoleReader(Reading reading) {
        this.reading = reading;
    }

    void read() {
        reading.fields().forEach(this::read);
    }

    private void read(Words words) {
        int at = 0;
        while (at < words.size()) {
            boolean head = RolePhrase.isHead(words.get(at))
                    && reading.named(words, at) == null
                    && words.style(at) != LineStyle.CAPITALS;
            RolePhrase phrase = head ? RolePhrase.around(reading, words, at) : null;
            if (phrase != null) {
                attach(phrase);
                at = phrase.headEnd();
            } else {
                at++;
            }
        }
    }

    private void attach(RolePhrase phrase) {
        Words words = phrase.words();
        Referent follows = starting(words, phrase.headEnd());
        if (follows != null && words.get(phrase.headEnd()).isJoined()) {
            add(follows, phrase, phrase.headEnd());
            return;
        }
        if (words.style(phrase.start()) != LineStyle.PROSE || phrase.isTitleOnly()) {
            return;
        }
        Referent before = before(phrase);
        Referent after = after(phrase);
        if (before != null && after == null) {
            add(before, phrase, phrase.end());
        } else if (after != null && before == null) {
            add(after, phrase, phrase.end());
        } else if (before == null) {
            Referent subject = subject(phrase);
            if (subject != null) {
                add(subject, phrase, phrase.end());
            }
        }
    }

    private void add(Referent person, RolePhrase phrase, int end) {
        person.role(new RoleFound(phrase.words(), phrase.start(), end, phrase.headEnd(), phrase.of(), phrase.ofAt()));
    }

    /** The person in front of a phrase in commas or brackets: {@code Jane Doe, 45, a professor,}. */
    private @Nullable Referent before(RolePhrase phrase) {
        Words words = phrase.words();
        int edge = phrase.edge();
        if (edge == 0 || !isApart(words.get(edge).gap()) || !phrase.isIntroduced() || !phrase.ends()) {
            return null;
        }
        int last = edge - 1;
        boolean age = words.get(last).shape() == Shape.OTHER && words.get(last).gap() == Gap.COMMA;
        return ending(words, age ? last - 1 : last);
    }

    /** The person behind a phrase and a comma: {@code Meta's president of global affairs, Nick Clegg,}. */
    private @Nullable Referent after(RolePhrase phrase) {
        Words words = phrase.words();
        int end = phrase.outerEnd();
        if (end >= words.size() || words.get(end).gap() != Gap.COMMA || !phrase.isDefinite()) {
            return null;
        }
        Referent person = starting(words, end);
        if (person == null) {
            return null;
        }
        int next = end + 1;
        while (reading.named(words, next) == person && words.get(next).isJoined()) {
            next++;
        }
        boolean stops = next >= words.size() || !words.get(next).isJoined();
        return stops
                        || (phrase.hasHolder()
                                && NameJudge.SPEECH.contains(words.get(next).core()))
                ? person
                : null;
    }

    /** The person of whom a phrase is told by a verb: {@code Jane Doe is a professor at Oxford University}. */
    private @Nullable Referent subject(RolePhrase phrase) {
        Words words = phrase.words();
        int verb = phrase.edge() - 1;
        if (verb < 1
                || !words.get(phrase.edge()).isJoined()
                || !VERBS.contains(words.get(verb).core())
                || !(phrase.hasHolder() && phrase.isIntroduced())) {
            return null;
        }
        boolean relative = words.get(verb - 1).core().equals("who");
        return ending(words, relative ? verb - 2 : verb - 1);
    }

    private static boolean isApart(Gap gap) {
        return gap == Gap.COMMA || gap == Gap.BRACKET;
    }

    /** The person whose name ends with a word, without a possessive ending. */
    private @Nullable Referent ending(Words words, int at) {
        Referent named = reading.named(words, at);
        return named != null && named.isPerson() && !words.get(at).isPossessive() ? named : null;
    }

    /** The person whose name starts with a word. */
    private @Nullable Referent starting(Words words, int at) {
        Referent named = reading.named(words, at);
        return named != null && named.isPerson() && !(words.get(at).isJoined() && reading.named(words, at - 1) == named)
                ? named
                : null;
    }
}
