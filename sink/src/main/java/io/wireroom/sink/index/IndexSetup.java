package io.wireroom.sink.index;

import io.wireroom.runtime.elasticsearch.Answer;
import io.wireroom.runtime.elasticsearch.Elasticsearch;
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
     * @return what the cluster offers and holds
     * @throws IOException when it does not answer or refuses something; the message says what
     */
    public IndexReport prepare() throws IOException {
        ClusterFeatures features = detect();
        ArticleIndices indices = ArticleIndices.of(elasticsearch);
        if (settings.manage()) {
            put(new Templates(settings, features), indices);
        }
        return new IndexReport(features, indices.unlike());
    }

    private ClusterFeatures detect() throws IOException {
        expect(elasticsearch.request("GET", "/_cluster/health?timeout=5s"), "the cluster's health");
        boolean lifecycle = elasticsearch.request("GET", "/_ilm/status").isSuccess();
        Answer words = elasticsearch.request("POST", "/_analyze", Templates.probe());
        return new ClusterFeatures(lifecycle, words.isSuccess());
    }

    private void put(Templates templates, ArticleIndices indices) throws IOException {
        if (templates.lifecycle().isPresent()) {
            put("/_ilm/policy/" + Templates.LIFECYCLE, templates.lifecycle().get());
        }
        put("/_component_template/" + Templates.ARTICLE_FIELDS, templates.articleFields());
        put("/_component_template/" + Templates.STORY_FIELDS, templates.storyFields());
        put("/_index_template/" + IndexNames.ARTICLES, templates.articles());
        put("/_index_template/" + IndexNames.STORIES, templates.stories());
        for (String index : indices.alike()) {
            addFields(index, templates.articleMappings());
        }
        for (String index : indices.unlike()) {
            addFields(index, templates.articleMappingsWithoutNewWords());
        }
        addFields(IndexNames.STORIES, templates.storyMappings());
    }

    private void put(String path, String json) throws IOException {
        expect(elasticsearch.request("PUT", path, json), path);
    }

    /** An index made by hand may contradict; its documents are then rejected one by one, with reason. */
    private void addFields(String index, String mappings) throws IOException {
        Answer answer = elasticsearch.request("PUT", "/" + index + "/_mapping?ignore_unavailable=true", mappings);
        boolean fine = answer.isSuccess() || answer.status() == 404 || answer.status() == 400;
        if (!fine) {
            expect(answer, "new fields of " + index);
        }
    }

    private void expect(Answer answer, String what) throws IOException {
        if (!answer.isSuccess()) {
            throw new IOException(
                    "Elasticsearch at " + elasticsearch.where() + " refuses " + what + ": " + answer.reason());
        }
    }
}
