package io.wireroom.ingest.http;

import java.time.Duration;
import java.util.Map;

/** Sends forms. Thread-safe. */
@FunctionalInterface
public interface FormPoster {
    /**
     * Sends one form, blocking for at most a time; what goes wrong is in the answer.
     *
     * @param url where; anything but an absolute http(s) address ends in {@link FetchProblem#BAD_URL}
     * @param fields in the order in which they are to stand
     */
    FormAnswer post(String url, Map<String, String> fields, Duration atMost);
}
