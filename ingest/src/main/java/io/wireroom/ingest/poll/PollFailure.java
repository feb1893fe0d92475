package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.FeedProblem;
import io.wireroom.ingest.http.FetchProblem;
import io.wireroom.ingest.http.FetchResult;

/**
 * Why a poll brought no document that could be read.
 *
 * @param reason a {@link FetchProblem} or a {@link FeedProblem}
 * @param detail one sentence
 * @param weight failure points: 0.25 for names without an address (often our own resolver), 0.5 for what may pass, 1 for
 *     the rest
 */
record PollFailure(Enum<?> reason, String detail, double weight) {
    static PollFailure of(FetchResult.Failure failure) {
        return new PollFailure(failure.problem(), failure.detail(), weight(failure.problem()));
    }

    static PollFailure of(FeedProblem problem, String detail) {
        return new PollFailure(problem, detail, 1);
    }

    /** True when the same request will fail again. */
    boolean lasting() {
        return weight >= 1;
    }

    boolean gone() {
        return reason == FetchProblem.GONE;
    }

    private static double weight(FetchProblem problem) {
        if (problem == FetchProblem.DNS) {
            return 0.25;
        }
        return problem.passing() || problem == FetchProblem.INTERNAL ? 0.5 : 1;
    }
}
