package io.wireroom.ingest.extract;

import java.util.List;

/**
 * Whether a block of a page was taken for part of the article, and why.
 *
 * @param likelihood that it is part of the article, 0 to 1
 * @param place where it stands, as a selector of the innermost elements
 * @param text on one line
 * @param reasons the evidence that weighed most, strongest first: {@code +1.2 weight}, in log-odds
 */
public record BlockDecision(boolean kept, double likelihood, String place, String text, List<String> reasons) {
    public BlockDecision {
        reasons = List.copyOf(reasons);
    }
}
