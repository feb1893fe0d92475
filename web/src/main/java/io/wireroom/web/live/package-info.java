/**
 * Enriched articles as they come, for browsers and programs: a ring of the latest, subscribers that each read it at their
 * own pace, and catching up from Kafka for those that were away.
 */
@NullMarked
package io.wireroom.web.live;

import org.jspecify.annotations.NullMarked;
