package io.wireroom.enrich.intake;

import io.wireroom.enrich.candidate.Profiles;
import io.wireroom.enrich.version.Versions;
import java.time.Duration;

/**
 * What the intake works with.
 *
 * @param versions tells versions apart
 * @param tagging marks articles
 * @param profiles splits blocking keys among shards
 * @param window how long an article can still meet others
 * @param watch told of each article's fate
 */
public record Intake(Versions versions, Tagging tagging, Profiles profiles, Duration window, IntakeWatch watch) {}
