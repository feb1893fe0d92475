package io.wireroom.web.api;

import io.wireroom.runtime.http.HttpAnswer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a request is not answered as asked, as {@code application/problem+json}.
 *
 * @param kind what kind of problem it is
 * @param detail what happened and what to do, in a sentence or two
 * @param more further members, such as the position of an error
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(ProblemKind kind, String detail, Map<String, Object> more) {
    private static final String TYPE = "urn:wireroom:problem:";

    public Problem {
        more = Map.copyOf(more);
    }

    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, Map.of());
    }

    /** The same problem with one more member. */
    public Problem with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(kind, detail, all);
    }

    /** To be thrown where a handler cannot go on. */
    public ProblemException asException() {
        return new ProblemException(this);
    }

    HttpAnswer answer() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", TYPE + kind.slug());
        members.put("title", kind.title());
        members.put("status", kind.status());
        members.put("detail", detail);
        members.putAll(more);
        return HttpAnswer.of(kind.status(), "application/problem+json", Json.bytes(members));
    }
}
