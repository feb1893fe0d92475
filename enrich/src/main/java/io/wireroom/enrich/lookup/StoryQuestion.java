package io.wireroom.enrich.lookup;

import io.wireroom.enrich.lookup.StoryReader.Members;
import io.wireroom.enrich.route.StoryProcessor;
import io.wireroom.schemas.record.StoryArticle;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks who tells a story. */
final class StoryQuestion {
    private StoryQuestion() {}

    /** @param limit members listed at most */
    static Question of(String id, int limit) {
        return new Question(
                StoryProcessor.TALLIES,
                id,
                LookupPages.STORIES + LookupPages.encoded(id) + "?limit=" + limit,
                (state, partition, standby) -> {
                    Members members = StoryReader.members(
                            state.partition(StoryProcessor.TALLIES, partition, standby),
                            state.partition(StoryProcessor.STORE, partition, standby),
                            id,
                            limit);
                    return members.count() == 0
                            ? Finding.unknown("no such story, or its window is over")
                            : Finding.found(facts(id, members));
                });
    }

    /** Names to values, in reading order. */
    static Map<String, Object> facts(String id, Members members) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", id);
        facts.put("count", members.count());
        facts.put("members", members.first().stream().map(StoryQuestion::member).toList());
        facts.put("cut", members.first().size() < members.count());
        return facts;
    }

    private static Map<String, Object> member(StoryArticle article) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", article.getId());
        facts.put("url", article.getUrl());
        facts.put("source", article.getSource());
        facts.put("title", article.getTitle());
        facts.put("publishedAt", article.getPublishedAt().toString());
        facts.put("copy", article.getCopy());
        facts.put("topics", article.getTopics());
        return facts;
    }
}
