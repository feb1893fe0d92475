package io.wireroom.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the audit log keeps of a request's body: its JSON, with stars in place of what is secret by its name. */
final class AuditDetail {
    private static final int MOST_CHARACTERS = 4_096;
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(token|secret|password|passphrase|credential|authorization|api.?key|hash).*");
    private static final TextNode STARS = TextNode.valueOf("***");

    private AuditDetail() {}

    /** Empty for no body; of one that is no JSON only its length is told. */
    static Optional<String> of(byte[] body) {
        if (body.length == 0) {
            return Optional.empty();
        }
        try {
            JsonNode json = Json.read(body, JsonNode.class);
            mask(json);
            return Optional.of(cut(json.toString()));
        } catch (ProblemException e) {
            return Optional.of(body.length + " bytes that are no JSON");
        }
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream().filter(name -> SECRET.matcher(name).matches()).forEach(name -> object.set(name, STARS));
        }
        node.forEach(AuditDetail::mask);
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
    }
}
