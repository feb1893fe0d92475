package io.wireroom.ingest.extract;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * When an article was published, as its page says.
 *
 * @param at in UTC; where the page shows another day than UTC's to its readers, with the least offset that leads to that day
 * @param precision how exactly the page says it
 * @param from where it was found
 */
public record PublicationDate(OffsetDateTime at, DatePrecision precision, DateSource from) {
    public Instant instant() {
        return at.toInstant();
    }
}
