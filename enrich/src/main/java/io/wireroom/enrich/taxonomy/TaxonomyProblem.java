package io.wireroom.enrich.taxonomy;

/**
 * Why a part of a taxonomy cannot be used.
 *
 * @param file name of the file it was read from, or the name of the topic
 * @param at where in the file
 * @param key where in the definition, such as {@code topics/ai-policy/query}
 * @param message what is wrong and what to do
 */
public record TaxonomyProblem(String file, Place at, String key, String message) {
    @Override
    public String toString() {
        return file + at + ": " + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
