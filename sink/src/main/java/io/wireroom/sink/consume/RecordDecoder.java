package io.wireroom.sink.consume;

import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.SinkProblem;
import io.wireroom.sink.bulk.BulkItem;
import io.wireroom.sink.bulk.DocumentKey;
import io.wireroom.sink.bulk.Position;
import io.wireroom.sink.document.Documents;
import io.wireroom.sink.index.IndexNames;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Turns records of the two topics into what is to be done in the index. Never throws for what a record holds. */
final class RecordDecoder {
    private RecordDecoder() {}

    static Decoded decode(ConsumerRecord<@Nullable String, byte @Nullable []> record) {
        Position position = new Position(record.topic(), record.partition(), record.offset());
        try {
            return record.topic().equals(Topics.STORIES.name())
                    ? story(record.key(), record.value(), position)
                    : article(record.value(), position);
        } catch (SerializationException e) {
            return Decoded.refused(SinkProblem.UNDECODABLE, "cannot be read: " + e.getMessage());
        } catch (RuntimeException e) { // such as text that is no Unicode; a record must never stop the sink
            return Decoded.refused(SinkProblem.UNDECODABLE, "cannot be made a document: " + e);
        }
    }

    private static Decoded article(byte @Nullable [] value, Position position) {
        if (value == null) {
            return Decoded.refused(SinkProblem.NO_VALUE, "an enriched article without a value says nothing");
        }
        EnrichedArticle article = read(Topics.ENRICHED, value);
        String id = article.getArticle().getId();
        if (id.isBlank()) {
            return Decoded.refused(SinkProblem.NO_ID, "the article has an empty id");
        }
        DocumentKey key = new DocumentKey(IndexNames.articles(article.getFirstSeenAt()), id);
        return Decoded.article(
                BulkItem.index(key, article.getRevision(), Documents.article(article), position),
                Milestones.of(article));
    }

    private static Decoded story(@Nullable String key, byte @Nullable [] value, Position position) {
        if (value == null) {
            return key == null || key.isBlank()
                    ? Decoded.refused(SinkProblem.NO_ID, "a story's deletion has an empty key")
                    : Decoded.story(BulkItem.delete(storyKey(key), OptionalLong.empty(), position));
        }
        Story story = read(Topics.STORIES, value);
        if (story.getId().isBlank()) {
            return Decoded.refused(SinkProblem.NO_ID, "the story has an empty id");
        }
        DocumentKey document = storyKey(story.getId());
        return Decoded.story(
                leadsNowhere(story)
                        ? BulkItem.delete(document, OptionalLong.of(story.getRevision()), position)
                        : BulkItem.index(document, story.getRevision(), Documents.story(story), position));
    }

    /** No article is left in it, and it does not say where they went; one that says so stays as a pointer. */
    private static boolean leadsNowhere(Story story) {
        return story.getArticleCount() == 0 && story.getMergedInto().isEmpty();
    }

    private static DocumentKey storyKey(String id) {
        return new DocumentKey(IndexNames.STORIES, id);
    }

    private static <V> V read(Topic<V> topic, byte[] value) {
        return topic.valueSerde().deserializer().deserialize(topic.name(), value);
    }
}
