package io.wireroom.ingest.subscription;

import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.identity.WebAddress.Reading;
import io.wireroom.schemas.record.ContentFrom;
import io.wireroom.schemas.record.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers what a file says, the good and the bad; holds the rules that both forms share. */
final class Subscriptions {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*");

    private final String file;
    private final Instant addedAt;
    private final Map<String, Subscription> byUrl = new LinkedHashMap<>();
    private final List<RefusedEntry> refused = new ArrayList<>();

    Subscriptions(String file, Instant addedAt) {
        this.file = file;
        this.addedAt = addedAt;
    }

    /** A feed as a file gives it, before it is checked. */
    record Draft(
            int line,
            String url,
            Optional<String> title,
            Optional<String> language,
            List<String> tags,
            ContentFrom contentFrom,
            boolean paused) {}

    void refuse(int line, String key, String reason) {
        refused.add(new RefusedEntry(file, line, key, reason));
    }

    void refuseFile(int line, String reason) {
        refuse(line, file, reason);
    }

    /** A feed that stands twice, as in two folders of an OPML, has the tags of both. */
    void add(Draft draft) {
        Reading<WebAddress> address = WebAddress.read(draft.url());
        address.problem()
                .ifPresent(problem -> refuse(draft.line(), "url", problem.sentence() + ": " + shown(draft.url())));
        boolean badLanguage =
                draft.language().filter(l -> !LANGUAGE.matcher(l).matches()).isPresent();
        if (badLanguage) {
            refuse(
                    draft.line(),
                    "language",
                    "not a language tag such as en or pt-BR: "
                            + shown(draft.language().get()));
        }
        if (address.value().isPresent() && !badLanguage) {
            String url = address.value().get().withoutFragment().toString();
            byUrl.merge(url, subscription(url, draft), Subscriptions::merged);
        }
    }

    private Subscription subscription(String url, Draft draft) {
        return Subscription.newBuilder()
                .setUrl(url)
                .setTitle(draft.title().orElse(null))
                .setLanguage(draft.language().map(l -> l.replace('_', '-')).orElse(null))
                .setTags(List.copyOf(new LinkedHashSet<>(draft.tags())))
                .setContentFrom(draft.contentFrom())
                .setPaused(draft.paused())
                .setAddedAt(addedAt)
                .build();
    }

    private static Subscription merged(Subscription first, Subscription second) {
        Set<String> tags = new LinkedHashSet<>(first.getTags());
        tags.addAll(second.getTags());
        return Subscription.newBuilder(first).setTags(List.copyOf(tags)).build();
    }

    int refusedCount() {
        return refused.size();
    }

    SubscriptionReading reading() {
        if (byUrl.isEmpty() && refused.isEmpty()) {
            refuseFile(1, "the file names no feed");
        }
        return new SubscriptionReading(List.copyOf(byUrl.values()), refused);
    }

    static String shown(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "..." : value;
    }
}
