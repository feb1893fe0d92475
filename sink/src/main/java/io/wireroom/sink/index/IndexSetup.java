package io.wireroom.sink.index;

import io.wireroom.sink.write.Answer;
import io.wireroom.sink.write.Elasticsearch;
import java.io.IOException;

/**
 * Puts into the cluster what our documents need: component templates, index templates, and, where lifecycles are managed,
 * the policy. Putting again changes nothing. Indices that exist get the fields that are new to them. Thread-safe.
 */
public final class IndexSetup {
    private final Elasticsearch elasticsearch;
    private final IndexSettings settings;

    public IndexSetup(Elasticsearch elasticsearch, IndexSettings settings) {
        this.elasticsearch = elasticsearch;
        this.settings = settings;
    }

    /**
     * Looks at the cluster and prepares it.
     *
     * @return what the cluster offers
     * @throws IOException when it does not answer or refuses something; the message says what
     */
    public ClusterFeatures prepare() throws IOException {
        ClusterFeatures features = detect();
        if (settings.manage()) {
            put(new Templates(settings, features));
        }
        return features;
    }

    private ClusterFeatures detect() throws IOException {
        expect(elasticsearch.request("GET", "/_cluster/health?timeout=5s"), "the cluster's health");
        boolean lifecycle = elasticsearch.request("GET", "/_ilm/status").isSuccess();
        Answer english = elasticsearch.request("POST", "/_analyze", "{\"analyzer\":\"english\",\"text\":\"wires\"}");
        return new ClusterFeatures(lifecycle, english.isSuccess());
    }

    private void put(Templates templates) throws IOException {
        if (templates.lifecycle().isPresent()) {
            put("/_ilm/policy/" + Templates.LIFECYCLE, templates.lifecycle().get());
        }
        put("/_component_template/" + Templates.ARTICLE_FIELDS, templates.articleFields());
        put("/_component_template/" + Templates.STORY_FIELDS, templates.storyFields());
        put("/_index_template/" + IndexNames.ARTICLES, templates.articles());
        put("/_index_template/" + IndexNames.STORIES, templates.stories());
        addFields(IndexNames.ARTICLES + "-*", templates.articleMappings());
        addFields(IndexNames.STORIES, templates.storyMappings());
    }

    private void put(String path, String json) throws IOException {
        expect(elasticsearch.request("PUT", path, json), path);
    }

    /** An index made by hand may contradict; its documents are then rejected one by one, with reason. */
    private void addFields(String indices, String mappings) throws IOException {
        Answer answer = elasticsearch.request("PUT", "/" + indices + "/_mapping?ignore_unavailable=true", mappings);
        boolean fine = answer.isSuccess() || answer.status() == 404 || answer.status() == 400;
        if (!fine) {
            expect(answer, "new fields of " + indices);
        }
    }

    private void expect(Answer answer, String what) throws IOException {
        if (!answer.isSuccess()) {
            throw new IOException(
                    "Elasticsearch at " + elasticsearch.where() + " refuses " + what + ": " + answer.reason());
        }
    }
}
