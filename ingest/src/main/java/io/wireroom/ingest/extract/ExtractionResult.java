package io.wireroom.ingest.extract;

import java.util.Optional;

/**
 * What came of reading a page.
 *
 * @param extraction present exactly where {@code problem} is absent
 * @param detail one sentence on the problem; empty where there is none
 */
public record ExtractionResult(Optional<Extraction> extraction, Optional<ExtractionProblem> problem, String detail) {
    public ExtractionResult {
        if (extraction.isPresent() == problem.isPresent()) {
            throw new IllegalArgumentException("a result is an extraction or a problem");
        }
    }

    /** A page that holds an article. */
    public static ExtractionResult of(Extraction extraction) {
        return new ExtractionResult(Optional.of(extraction), Optional.empty(), "");
    }

    /** A page without an article. */
    public static ExtractionResult failed(ExtractionProblem problem, String detail) {
        return new ExtractionResult(Optional.empty(), Optional.of(problem), detail);
    }
}
