package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.Alias;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.List;
import java.util.Locale;

/** Warns of names without context that are everyday words as well, such as Apple and May. */
final class EverydayNames {
    private final String file;
    private final List<TaxonomyProblem> warnings;

    EverydayNames(String file, List<TaxonomyProblem> warnings) {
        this.file = file;
        this.warnings = warnings;
    }

    void check(TaxonomyEntry entry, YamlValue value) {
        if (entry.getActor().isEmpty()) {
            return;
        }
        for (Alias alias : ActorNames.of(entry)) {
            String name = alias.getText();
            if (alias.getContext().isEmpty()
                    && !alias.getMetonym()
                    && EverydayWords.contains(name)
                    && !hasOwnSpelling(name)) {
                warnings.add(new TaxonomyProblem(
                        file,
                        place(name, value),
                        "actors/" + entry.getId(),
                        "\"" + name
                                + "\" is an everyday word as well, and counts wherever it is written so: better give it"
                                + " words beside which it counts, {text: " + name + ", context: [...]}"));
            }
        }
    }

    /** Written with capitals inside it is no everyday word, as in WHO and IndiGo. */
    private static boolean hasOwnSpelling(String name) {
        return !name.substring(1).equals(name.substring(1).toLowerCase(Locale.ROOT));
    }

    /** Where the file gives the name; where the entry starts if it is hard to say. */
    private static Place place(String name, YamlValue value) {
        if (value instanceof YamlValue.Keys keys) {
            if (keys.values().get("aliases") instanceof YamlValue.Items aliases) {
                for (YamlValue alias : aliases.items()) {
                    if (alias instanceof YamlValue.Text text && text.text().equals(name)) {
                        return text.at();
                    }
                }
            }
            if (keys.values().get("name") instanceof YamlValue.Text text) {
                return text.at();
            }
        }
        return value.at();
    }
}
