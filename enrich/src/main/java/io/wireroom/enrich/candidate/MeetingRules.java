package io.wireroom.enrich.candidate;

import io.wireroom.enrich.story.StorySimilarity;
import java.time.Duration;

/**
 * Who may meet whom.
 *
 * @param copyWindow distance in time beyond which no text is a copy of another
 * @param story how reports are compared
 * @param keyCap articles that one key keeps at most
 */
public record MeetingRules(Duration copyWindow, StorySimilarity story, int keyCap) {}
