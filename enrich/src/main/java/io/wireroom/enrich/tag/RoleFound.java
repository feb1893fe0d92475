package io.wireroom.enrich.tag;

import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.Role;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A role that the text gives to a person.
 *
 * @param words the field
 * @param from index of its first word
 * @param to index after its last
 * @param headEnd index after its head, before a complement such as {@code of global affairs}
 * @param of where it is held; null where the text does not say, or says it at {@code ofAt}
 * @param ofAt index of a word such as {@code company's} that tells where it is held; -1 for none
 */
record RoleFound(
        Words words,
        int from,
        int to,
        int headEnd,
        @Nullable Referent of,
        int ofAt) {
    private static final Pattern FORMER = Pattern.compile("(?:former|ex|then) ");
    private static final Set<String> OTHER_OFFICE =
            Set.of("vice", "deputy", "prime", "assistant", "under", "associate", "first");

    /** The role as it is told, once it is known whom descriptions mean. */
    Role told(Reading reading) {
        Referent holder = holder(reading);
        return Role.newBuilder()
                .setSpan(words.span(from, to, Cause.ROLE))
                .setOf(holder == null ? null : holder.id())
                .build();
    }

    private @Nullable Referent holder(Reading reading) {
        return of == null && ofAt >= 0 ? reading.named(words, ofAt) : of;
    }

    /** Whether a description tells this role: {@code the former president} only one that is over. */
    boolean isToldBy(String description) {
        String core = plain(words.name(from, Math.min(headEnd, to)));
        if (isOver(core) != isOver(description)) {
            return false;
        }
        String role = DescriptionWords.role(FORMER.matcher(description).replaceFirst(""));
        for (String part : core.split(" and ")) {
            String held = DescriptionWords.role(FORMER.matcher(part).replaceFirst(""));
            if (held.equals(role) || (held.endsWith(" " + role) && !isAnotherOffice(held, role))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOver(String core) {
        return FORMER.matcher(core).lookingAt();
    }

    /** {@code vice president} is not told by {@code the president}. */
    private static boolean isAnotherOffice(String held, String role) {
        String before = held.substring(0, held.length() - role.length() - 1);
        return OTHER_OFFICE.contains(before.substring(before.lastIndexOf(' ') + 1));
    }

    /** In lower case, with spaces for hyphens. */
    static String plain(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replace('-', ' ');
    }
}
