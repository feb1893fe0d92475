package io.wireroom.web.search;

import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.api.ProblemKind;
import java.util.Optional;

/** A query cannot be run; the message says why. */
public final class QueryProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Stretch> place;
    private final transient Optional<String> suggestion;

    /**
     * The part of a query that is wrong.
     *
     * @param from its first UTF-16 code unit, from 0
     * @param to behind its last; the same as from where the query ends too early
     */
    public record Stretch(int from, int to) {}

    /**
     * @param message what is wrong and what to write instead, without the place
     * @param place empty where it is the query as a whole
     * @param suggestion what may have been meant in place of the stretch
     */
    public QueryProblem(String message, Optional<Stretch> place, Optional<String> suggestion) {
        super(message, null, false, false);
        this.place = place;
        this.suggestion = suggestion;
    }

    public Optional<Stretch> place() {
        return place;
    }

    public Optional<String> suggestion() {
        return suggestion;
    }

    /** As an answer of the API: {@code bad-query} with {@code from}, {@code to} and {@code suggestion} where known. */
    public ProblemException asAnswer() {
        Problem problem = Problem.of(ProblemKind.BAD_QUERY, String.valueOf(getMessage()));
        if (place.isPresent()) {
            problem = problem.with("from", place.get().from())
                    .with("to", place.get().to());
        }
        return (suggestion.isPresent() ? problem.with("suggestion", suggestion.get()) : problem).asException();
    }
}
