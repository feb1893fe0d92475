package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.ActorDefinition;
import io.wireroom.schemas.record.Alias;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The names by which an actor of the taxonomy is looked for. */
public final class ActorNames {
    private static final Pattern NOT_READ = Pattern.compile("[^\\p{L}\\p{M}\\p{N}&'’]+");

    private ActorNames() {}

    /** A name as it is found in texts, where only letters, digits, ampersands and apostrophes count: {@code Acme+} is Acme. */
    public static String asRead(String name) {
        return NOT_READ.matcher(name).replaceAll(" ").strip();
    }

    /**
     * The actor's aliases, and its label as a name that is clear by itself unless an alias with the same text gives
     * context words for it.
     */
    public static List<Alias> of(TaxonomyEntry actor) {
        List<Alias> aliases = actor.getActor().map(ActorDefinition::getAliases).orElse(List.of());
        if (aliases.stream().anyMatch(alias -> alias.getText().equals(actor.getLabel()))) {
            return aliases;
        }
        List<Alias> names = new ArrayList<>(aliases.size() + 1);
        names.add(Alias.newBuilder()
                .setText(actor.getLabel())
                .setContext(List.of())
                .setMetonym(false)
                .build());
        names.addAll(aliases);
        return names;
    }
}
