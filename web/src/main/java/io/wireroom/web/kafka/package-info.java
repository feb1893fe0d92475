/**
 * Topics as the page and the API read and write them: followed while Kafka comes and goes, compacted ones as tables in
 * memory, single records written with care.
 */
@NullMarked
package io.wireroom.web.kafka;

import org.jspecify.annotations.NullMarked;
