package io.wireroom.ingest.extract;

import java.util.List;

/**
 * What came of reading a page, and why.
 *
 * @param decisions on the blocks of the page in reading order; empty where the page was refused before it was read
 */
public record Explanation(ExtractionResult result, List<BlockDecision> decisions) {
    public Explanation {
        decisions = List.copyOf(decisions);
    }
}
