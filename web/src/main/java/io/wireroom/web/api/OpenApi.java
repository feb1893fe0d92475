package io.wireroom.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The endpoints as an OpenAPI document, made from their declarations.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1.1</a>
 */
final class OpenApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";

    private final SchemaGenerator shapes;
    private final ObjectNode schemas = JSON.createObjectNode();

    private OpenApi() {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule())
                .with(Option.INLINE_ALL_SCHEMAS, Option.FLATTENED_OPTIONALS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        this.shapes = new SchemaGenerator(builder.build());
    }

    /** The document, operations in the order of the endpoints. */
    static JsonNode of(List<Endpoint> endpoints) {
        return new OpenApi().document(endpoints);
    }

    private ObjectNode document(List<Endpoint> endpoints) {
        ObjectNode document = JSON.createObjectNode().put("openapi", "3.1.1");
        document.putObject("info")
                .put("title", "Wireroom")
                .put("version", "1")
                .put(
                        "description",
                        "Articles, stories, topics, actors, feeds and rejections of a news-ingestion pipeline. Lists are read"
                                + " a page at a time: `next` of an answer is the `cursor` of the next request.");
        ObjectNode paths = document.putObject("paths");
        for (Endpoint endpoint : endpoints) {
            ObjectNode operation = paths.withObjectProperty(endpoint.path())
                    .putObject(endpoint.method().toLowerCase(Locale.ROOT));
            describe(operation, endpoint);
        }
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas.set("Problem", problem()));
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer");
        return document;
    }

    private void describe(ObjectNode operation, Endpoint endpoint) {
        operation.put("operationId", endpoint.id()).put("description", endpoint.about());
        operation.putArray("tags").add(endpoint.group());
        operation.put("x-access-level", endpoint.level().name().toLowerCase(Locale.ROOT));
        endpoint.parameters()
                .forEach(parameter -> operation.withArrayProperty("parameters").add(described(parameter)));
        endpoint.body()
                .ifPresent(shape -> operation
                        .putObject("requestBody")
                        .put("required", true)
                        .putObject("content")
                        .putObject(JSON_TYPE)
                        .set("schema", reference(shape)));
        ObjectNode responses = operation.putObject("responses");
        ObjectNode good = responses.putObject("2XX").put("description", "As asked.");
        ObjectNode content = good.putObject("content").putObject(endpoint.contentType());
        endpoint.answer().ifPresent(shape -> content.set("schema", reference(shape)));
        responses
                .putObject("default")
                .put("description", "A problem: " + kinds())
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
        operation.putArray("security").addObject().putArray("bearer");
    }

    private static ObjectNode described(Parameter parameter) {
        boolean inPath = parameter.place() == Parameter.Place.PATH;
        ObjectNode described = JSON.createObjectNode()
                .put("name", parameter.name())
                .put("in", inPath ? "path" : "query")
                .put("required", inPath)
                .put("description", parameter.about());
        if (parameter.type() instanceof ParameterType.Several) {
            described.put("style", "form").put("explode", false);
        }
        return described.set("schema", schema(parameter.type()));
    }

    private static ObjectNode schema(ParameterType type) {
        ObjectNode schema = JSON.createObjectNode();
        if (type instanceof ParameterType.Several) {
            schema.put("type", "array").putObject("items").put("type", "string");
            return schema;
        }
        if (type instanceof ParameterType.Whole whole) {
            return schema.put("type", "integer")
                    .put("minimum", whole.least())
                    .put("maximum", whole.most())
                    .put("default", whole.otherwise());
        }
        schema.put("type", "string");
        if (type instanceof ParameterType.Moment) {
            schema.put("format", "date-time");
        } else if (type instanceof ParameterType.Choice choice) {
            choice.words().forEach(schema.putArray("enum")::add);
        }
        return schema;
    }

    private ObjectNode reference(Class<?> shape) {
        if (!schemas.has(shape.getSimpleName())) {
            schemas.set(shape.getSimpleName(), shapes.generateSchema(shape));
        }
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + shape.getSimpleName());
    }

    private static ObjectNode problem() {
        ObjectNode problem = JSON.createObjectNode().put("type", "object").put("description", "RFC 9457");
        ObjectNode members = problem.putObject("properties");
        for (String member : List.of("type", "title", "detail")) {
            members.putObject(member).put("type", "string");
        }
        members.putObject("status").put("type", "integer");
        return problem;
    }

    private static String kinds() {
        TreeSet<String> kinds = new TreeSet<>();
        for (ProblemKind kind : ProblemKind.values()) {
            kinds.add(kind.status() + " " + kind.slug());
        }
        return String.join(", ", kinds) + ".";
    }
}
