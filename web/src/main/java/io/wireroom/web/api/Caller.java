package io.wireroom.web.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Who asks.
 *
 * @param name the token's name; {@code anonymous} without one
 * @param level what it may do
 */
@JsonIgnoreProperties("anonymous")
public record Caller(String name, AccessLevel level) {
    private static final String ANONYMOUS = "anonymous";

    /** Someone without a token. */
    static Caller anonymous(AccessLevel level) {
        return new Caller(ANONYMOUS, level);
    }

    /** True for someone without a token. */
    public boolean isAnonymous() {
        return name.equals(ANONYMOUS);
    }
}
