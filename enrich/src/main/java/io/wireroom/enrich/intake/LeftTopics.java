package io.wireroom.enrich.intake;

import io.wireroom.enrich.record.Resolution;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.TopicTag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Topics that an article is no longer about, whose readers have been sent it. */
final class LeftTopics {
    private LeftTopics() {}

    /**
     * What is to be told with the next emission.
     *
     * @param resolution of the article until now
     * @param former the article until now; null where it is not kept
     * @param now its topics from now on
     */
    static List<String> of(Resolution resolution, @Nullable EnrichedArticle former, List<TopicTag> now) {
        if (resolution.getRevision() == 0) {
            return List.of(); // nobody has been sent it
        }
        Set<String> left = new LinkedHashSet<>(resolution.getLeft());
        if (former != null) {
            left.addAll(between(former.getTopics(), now));
        }
        now.forEach(topic -> left.remove(topic.getId()));
        return List.copyOf(left);
    }

    /** Ids of topics that were there before and are not now. */
    static List<String> between(List<TopicTag> before, List<TopicTag> now) {
        Set<String> left = new LinkedHashSet<>();
        before.forEach(topic -> left.add(topic.getId()));
        now.forEach(topic -> left.remove(topic.getId()));
        return List.copyOf(left);
    }
}
