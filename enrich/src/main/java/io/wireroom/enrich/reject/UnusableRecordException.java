package io.wireroom.enrich.reject;

/** A record that can be read but not used; carries the problem, ends as a rejection. */
public final class UnusableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final EnrichProblem problem;

    public UnusableRecordException(EnrichProblem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public EnrichProblem problem() {
        return problem;
    }
}
