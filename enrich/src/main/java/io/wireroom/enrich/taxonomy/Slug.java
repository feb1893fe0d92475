package io.wireroom.enrich.taxonomy;

import java.util.regex.Pattern;

/** Ids of actors and topics: they become parts of topic names and URLs. */
final class Slug {
    static final String RULE = "an id is 1 to 100 lower-case letters, digits and single hyphens, such as ai-policy";
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
    private static final int MAX_LENGTH = 100;

    private Slug() {}

    static boolean isSlug(String id) {
        return id.length() <= MAX_LENGTH && FORM.matcher(id).matches();
    }
}
