/**
 * When a feed posts: a profile of the hours of its week, learnt from what polls find, from which follow how many entries to
 * expect until an instant and from when on its quiet is out of the ordinary. Pure arithmetic: no clock, no Kafka, no HTTP.
 */
@NullMarked
package io.wireroom.ingest.profile;

import org.jspecify.annotations.NullMarked;
