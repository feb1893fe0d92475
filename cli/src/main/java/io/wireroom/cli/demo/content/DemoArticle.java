package io.wireroom.cli.demo.content;

import java.util.Optional;

/**
 * An invented article.
 *
 * @param outlet id of its outlet
 * @param slug its name, unique in the outlet
 * @param author who signed it
 * @param section section of the outlet
 * @param minute when it appears: minutes of the demo after its start; of those at or before 0, that many real minutes
 *     before it
 * @param wording its words when it appears
 * @param update its words later; empty for most
 * @param serving how its page answers
 * @param flaw what is wrong with its entry
 * @param expected what must become of it
 */
public record DemoArticle(
        String outlet,
        String slug,
        String author,
        String section,
        int minute,
        Wording wording,
        Optional<Update> update,
        Serving serving,
        EntryFlaw flaw,
        Expected expected) {

    /**
     * A later version.
     *
     * @param minute when it replaces the first
     * @param wording its words
     */
    public record Update(int minute, Wording wording) {}

    /** How annotations name it: outlet and slug. */
    public String ref() {
        return outlet + "/" + slug;
    }
}
