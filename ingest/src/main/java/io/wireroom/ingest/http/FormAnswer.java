package io.wireroom.ingest.http;

import java.util.Optional;

/**
 * What came of a form.
 *
 * @param problem absent where the answer's status was 2xx
 * @param detail one sentence on the problem, with the beginning of what the server wrote; empty where there is none
 */
public record FormAnswer(Optional<FetchProblem> problem, String detail) {
    /** The server took the form. */
    public static final FormAnswer TAKEN = new FormAnswer(Optional.empty(), "");

    public static FormAnswer failed(FetchProblem problem, String detail) {
        return new FormAnswer(Optional.of(problem), detail);
    }
}
