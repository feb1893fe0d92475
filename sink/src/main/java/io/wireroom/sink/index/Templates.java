package io.wireroom.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The bodies of templates and policy: JSON resources of this package, with the settings filled in. */
final class Templates {
    static final String ARTICLE_FIELDS = "wireroom-article-fields";
    static final String STORY_FIELDS = "wireroom-story-fields";
    static final String LIFECYCLE = "wireroom-articles";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final IndexSettings settings;
    private final ClusterFeatures features;

    Templates(IndexSettings settings, ClusterFeatures features) {
        this.settings = settings;
        this.features = features;
    }

    String articleFields() {
        return component("article-fields").toString();
    }

    String storyFields() {
        return component("story-fields").toString();
    }

    String articleMappings() {
        return mappings("article-fields");
    }

    /** What an index can be given that lacks the analyzers of today. */
    String articleMappingsWithoutNewWords() {
        ObjectNode mappings = (ObjectNode) resource("article-fields").at("/template/mappings");
        mappings.path("properties").forEach(field -> {
            if (field.path("fields") instanceof ObjectNode fields) {
                fields.remove("case");
            }
        });
        return mappings.toString();
    }

    /** How texts are cut into words: filters and analyzers. */
    static JsonNode analysis() {
        return resource("settings").path("analysis");
    }

    /** A request that a cluster can answer only if it has all that {@link #analysis} needs. */
    static String probe() {
        JsonNode analysis = analysis();
        ObjectNode probe = JSON.createObjectNode().put("tokenizer", "standard").put("text", "wires");
        for (JsonNode name : analysis.at("/analyzer/wireroom_text/filter")) {
            JsonNode own = analysis.path("filter").path(name.asText());
            probe.withArray("/filter").add(own.isMissingNode() ? name : own);
        }
        return probe.toString();
    }

    String storyMappings() {
        return mappings("story-fields");
    }

    String articles() {
        ObjectNode template = resource("articles");
        if (features.lifecycle()) {
            template.withObject("/template/settings/index/lifecycle").put("name", LIFECYCLE);
        }
        return template.toString();
    }

    String stories() {
        return resource("stories").toString();
    }

    /** The policy of monthly indices; empty where the cluster manages no lifecycles. */
    Optional<String> lifecycle() {
        if (!features.lifecycle()) {
            return Optional.empty();
        }
        ObjectNode policy = resource("lifecycle");
        settings.retention().ifPresent(age -> {
            ObjectNode phase = policy.withObject("/policy/phases/delete");
            phase.put("min_age", age.toHours() + "h");
            phase.withObject("/actions/delete");
        });
        return Optional.of(policy.toString());
    }

    /** Fields with the settings they need: the cluster checks each component by itself. */
    private ObjectNode component(String fields) {
        ObjectNode template = resource(fields);
        ObjectNode index = resource("settings");
        index.put("number_of_shards", settings.shards());
        index.put("refresh_interval", settings.refreshInterval().toMillis() + "ms");
        if (!features.words()) {
            index.set("analysis", standard());
        }
        template.withObject("/template/settings").set("index", index);
        return template;
    }

    private static ObjectNode standard() {
        ObjectNode standard = JSON.createObjectNode();
        analysis()
                .path("analyzer")
                .fieldNames()
                .forEachRemaining(
                        name -> standard.withObject("/analyzer").putObject(name).put("type", "standard"));
        return standard;
    }

    private static String mappings(String name) {
        JsonNode mappings = resource(name).at("/template/mappings");
        return mappings.toString();
    }

    private static ObjectNode resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + ".json is missing");
            }
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name + ".json cannot be read", e);
        }
    }
}
