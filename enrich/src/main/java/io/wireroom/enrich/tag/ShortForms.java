package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.KnownNames.Deferred;
import io.wireroom.enrich.tag.Words.LineStyle;
import io.wireroom.schemas.record.Cause;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives surnames, acronyms and given names to those whom the article names in full: of several with one surname to the
 * one named last before, else to the first after. Lines in title case are searched for full names too.
 */
final class ShortForms {
    private final Reading reading;
    private final Map<Integer, Deferred> deferred;
    private final AliasTrie<Referent> fullNames = new AliasTrie<>();

    ShortForms(Reading reading, Map<Integer, Deferred> deferred) {
        this.reading = reading;
        this.deferred = deferred;
    }

    void read() {
        List<Referent> named = List.copyOf(reading.cast().all());
        named.stream().filter(of -> !of.isKnown()).forEach(of -> fullNames.add(of.name(), of));
        reading.fields().forEach(this::read);
    }

    private void read(Words words) {
        int at = 0;
        while (at < words.size()) {
            at = reading.isTaken(words, at) || !words.get(at).isNameLike() ? at + 1 : readAt(words, at);
        }
    }

    private int readAt(Words words, int at) {
        if (words.style(at) != LineStyle.PROSE) {
            AliasTrie.Hit<Referent> hit = fullNames.longest(words, at);
            if (hit != null && hit.end() - at > 1) {
                reading.mention(hit.values().get(0), words, at, hit.end(), Cause.FORM);
                return hit.end();
            }
        }
        meant(words, at)
                .ifPresent(referent -> reading.mention(referent, words, at, at + 1, cause(referent, words, at)));
        return at + 1;
    }

    /** A surname of the taxonomy is a name of its own in an article that gives no full one. */
    private Cause cause(Referent referent, Words words, int at) {
        return referent.isNamedInFull() || !deferred.containsKey(reading.position(words, at))
                ? Cause.SHORT_FORM
                : Cause.NAME;
    }

    private Optional<Referent> meant(Words words, int at) {
        int position = reading.position(words, at);
        String core = words.get(at).core();
        Set<Referent> byShortForm = reading.cast().byShortForm(core);
        Deferred alias = deferred.get(position);
        if (alias != null) {
            boolean another = !byShortForm.isEmpty()
                    && byShortForm.stream()
                            .noneMatch(of -> of.id().equals(alias.actor().getId()));
            return another
                    ? nearest(byShortForm, position)
                    : Optional.of(reading.cast().known(alias.actor()));
        }
        if (!byShortForm.isEmpty()) {
            return nearest(byShortForm, position);
        }
        Set<Referent> byGivenName = reading.cast().byGivenName(core);
        return byGivenName.size() == 1 && isPlainlyAName(words, at)
                ? Optional.of(byGivenName.iterator().next())
                : Optional.empty();
    }

    private boolean isPlainlyAName(Words words, int at) {
        String core = words.get(at).core();
        boolean alone = at + 1 >= words.size()
                || !words.get(at + 1).isJoined()
                || !words.get(at + 1).isNameLike();
        return alone
                && words.style(at) == LineStyle.PROSE
                && !WordLists.PLACES.contains(core)
                && !WordLists.DEMONYMS.contains(core)
                && !WordLists.isCommon(core)
                && !reading.lowerWords().contains(core.toLowerCase(Locale.ROOT));
    }

    private static Optional<Referent> nearest(Collection<Referent> referents, int position) {
        Comparator<Referent> latest = Comparator.comparingInt(of -> of.lastBefore(position));
        return referents.stream()
                .filter(of -> of.lastBefore(position) >= 0)
                .max(latest)
                .or(() -> referents.stream().findFirst());
    }
}
