package io.wireroom.web.feeds;

import io.wireroom.web.api.ApiRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Chooses, sorts and pages feeds. */
final class FeedList {
    static final int USUAL = 100;
    static final int MOST = 1_000;

    private final List<FeedItem> all;

    FeedList(List<FeedItem> all) {
        this.all = all;
    }

    /** How many are in each state. */
    Map<FeedHealth, Integer> states() {
        Map<FeedHealth, Integer> states = new EnumMap<>(FeedHealth.class);
        all.forEach(item -> states.merge(item.state(), 1, Integer::sum));
        return states;
    }

    /** The page that is asked for. */
    FeedPage page(ApiRequest request, FeedSource source) {
        int limit = request.whole("limit");
        FeedSort sort = request.choice("sort", FeedSort.class).orElse(FeedSort.URL);
        List<FeedItem> chosen =
                new ArrayList<>(all.stream().filter(filter(request)).toList());
        chosen.sort(sort.comparator());
        int from = request.query("cursor").map(cursor -> behind(chosen, cursor)).orElse(0);
        int to = Math.min(chosen.size(), from + limit);
        Optional<String> next =
                to < chosen.size() ? Optional.of(cursor(to, chosen.get(to - 1).id())) : Optional.empty();
        return new FeedPage(
                chosen.subList(from, to), next, chosen.size(), states(), source.isComplete(), source.awaySince());
    }

    private static Predicate<FeedItem> filter(ApiRequest request) {
        Optional<FeedHealth> state = request.choice("state", FeedHealth.class);
        Optional<String> text = request.query("q");
        Optional<String> tag = request.query("tag");
        return item -> state.filter(one -> one != item.state()).isEmpty()
                && text.filter(one -> !holds(item, one)).isEmpty()
                && tag.filter(one -> !item.tags().contains(one)).isEmpty();
    }

    private static boolean holds(FeedItem item, String text) {
        String words = item.url() + " " + item.title().orElse("") + " " + String.join(" ", item.tags());
        return words.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static String cursor(int place, String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((place + ":" + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** Behind the feed that the cursor names; where that has gone, at the place where it stood. */
    private static int behind(List<FeedItem> chosen, String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(":", 2);
            int place = Integer.parseInt(parts[0]);
            for (int i = 0; i < chosen.size(); i++) {
                if (chosen.get(i).id().equals(parts[parts.length - 1])) {
                    return i + 1;
                }
            }
            return Math.max(0, Math.min(chosen.size(), place - 1));
        } catch (IllegalArgumentException e) {
            throw ApiRequest.bad("cursor", "is none that this list gave");
        }
    }
}
