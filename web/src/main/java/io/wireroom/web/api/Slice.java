package io.wireroom.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list that lies in memory whole.
 *
 * @param items of the page
 * @param next cursor of the next page; empty on the last
 */
public record Slice<T>(List<T> items, Optional<String> next) {
    public Slice {
        items = List.copyOf(items);
    }

    /**
     * The page that the {@code limit} and {@code cursor} of an {@link Endpoint#paged} endpoint name; the cursor is the id of
     * the last item before it.
     *
     * @throws ProblemException when no item has the cursor's id, as when it was removed meanwhile
     */
    public static <T> Slice<T> of(List<T> all, Function<T, String> id, ApiRequest request) {
        int limit = request.whole("limit");
        int from =
                request.query("cursor").map(cursor -> behind(all, id, cursor)).orElse(0);
        int to = Math.min(all.size(), from + limit);
        Optional<String> next = to < all.size() ? Optional.of(id.apply(all.get(to - 1))) : Optional.empty();
        return new Slice<>(all.subList(from, to), next);
    }

    private static <T> int behind(List<T> all, Function<T, String> id, String cursor) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(cursor)) {
                return i + 1;
            }
        }
        throw ApiRequest.bad("cursor", "is none, or its item is gone; begin again without it");
    }
}
