package io.wireroom.web.access;

import io.wireroom.web.api.AccessLevel;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A token as it is asked for.
 *
 * @param name who or what will use it: up to 60 letters, digits and the signs {@code . _ @ -}, spaces inside
 * @param level what it allows; not {@link AccessLevel#NONE}
 * @param expiresAt from when on it is no longer good; empty for never
 */
public record TokenOrder(String name, AccessLevel level, Optional<Instant> expiresAt) {
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}._@-](?:[\\p{L}\\p{N}._@ -]{0,58}[\\p{L}\\p{N}._@-])?");
    private static final Set<String> TAKEN = Set.of("anonymous", "owner", "command");

    /** @throws IllegalArgumentException when it cannot be, with what to do */
    public TokenOrder {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a token's name is made of 1 to 60 letters, digits, spaces inside and the signs . _ @ -");
        }
        if (TAKEN.contains(name)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is what callers without a token of their own are called");
        }
        if (level == AccessLevel.NONE) {
            throw new IllegalArgumentException("a token's level is read, edit or operate");
        }
    }
}
