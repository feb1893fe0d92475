package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.Words.LineStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the stretches of capitalised words in prose, with the small words that names have inside: particles
 * ({@code Ursula von der Leyen}), {@code of} after the head of an organisation ({@code Department of Justice}),
 * {@code and} before its last word ({@code Food and Drug Administration}).
 */
final class NameRuns {
    private static final int MAX_WORDS = 10;
    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "van", "von", "der", "den", "bin", "ibn", "al", "el", "du", "da", "dos", "di", "le", "ul");
    private static final Set<String> HEADS = Set.of(
            "Department",
            "Ministry",
            "University",
            "Bank",
            "House",
            "Court",
            "Board",
            "Council",
            "Center",
            "Centre",
            "Institute",
            "Institutes",
            "Office",
            "Bureau",
            "Church",
            "Federation",
            "Association",
            "Academy",
            "College",
            "Commission",
            "Chamber",
            "Organization",
            "Organisation",
            "League",
            "Union",
            "Society",
            "School",
            "Committee",
            "Confederation",
            "Agency",
            "Secretariat",
            "Directorate",
            "Institution",
            "Foundation",
            "Alliance",
            "Authority",
            "Duke",
            "Duchess",
            "Prince",
            "Princess",
            "Earl",
            "Countess",
            "Ministers",
            "Administration",
            "Museum",
            "Friends");

    private final Words words;
    private final boolean[] taken;

    private NameRuns(Words words, boolean[] taken) {
        this.words = words;
        this.taken = taken;
    }

    /**
     * The runs of a field, in reading order.
     *
     * @param taken for each word whether it belongs to a name already; runs stop there
     */
    static List<Run> in(Words words, boolean[] taken) {
        return new NameRuns(words, taken).all();
    }

    private List<Run> all() {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            if (words.style(at) == LineStyle.PROSE && isName(at)) {
                int end = end(at);
                if (end - at <= MAX_WORDS) {
                    runs.add(new Run(words, at, end));
                }
                at = end;
            } else {
                at++;
            }
        }
        return runs;
    }

    private boolean isName(int at) {
        return at < words.size() && !taken[at] && words.get(at).isNameLike();
    }

    private boolean isJoinedName(int at) {
        return isName(at) && words.get(at).isJoined();
    }

    private int end(int from) {
        int at = from + 1;
        boolean headed = HEADS.contains(words.get(from).core());
        while (at < words.size() && !words.get(at - 1).isPossessive()) {
            int next = isJoinedName(at) ? at + 1 : afterConnector(at, headed);
            if (next == at) {
                break;
            }
            headed |= HEADS.contains(words.get(next - 1).core());
            at = next;
        }
        return at;
    }

    /** The index after the name that a connecting word at {@code at} leads to; {@code at} when it leads to none. */
    private int afterConnector(int at, boolean headed) {
        Word connector = words.get(at);
        if (taken[at] || !connector.isJoined()) {
            return at;
        }
        String core = connector.core();
        if (PARTICLES.contains(core) || core.equals("&")) {
            int next = at + 1 < words.size()
                            && PARTICLES.contains(words.get(at + 1).core())
                    ? at + 2
                    : at + 1;
            return isJoinedName(next) ? next + 1 : at;
        }
        if (headed && (core.equals("of") || core.equals("for"))) {
            int next = at + 1 < words.size() && words.get(at + 1).core().equals("the") ? at + 2 : at + 1;
            return isJoinedName(next) ? next + 1 : at;
        }
        return core.equals("and") && isJoinedName(at + 1) && ((headed && hasOf(at)) || leadsToOrganisation(at + 1))
                ? at + 2
                : at;
    }

    private boolean hasOf(int before) {
        for (int i = before - 1; i >= 0 && i > before - 4; i--) {
            if (words.get(i).core().equals("of")) {
                return true;
            }
        }
        return false;
    }

    private boolean leadsToOrganisation(int from) {
        int end = from;
        while (end - from < 4 && isJoinedName(end)) {
            end++;
        }
        return end - from > 1
                && WordLists.ORGANISATION_ENDS.contains(words.get(end - 1).core());
    }
}
