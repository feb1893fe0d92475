package io.wireroom.enrich.taxonomy;

/**
 * Why a part of a taxonomy cannot be used.
 *
 * @param file name of the file it was read from, or the name of the topic
 * @param line line in the file, counted from 1; 0 where there is none
 * @param key where in the definition, such as {@code topics/ai-policy/query}
 * @param message what is wrong and what to do
 */
public record TaxonomyProblem(String file, int line, String key, String message) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
