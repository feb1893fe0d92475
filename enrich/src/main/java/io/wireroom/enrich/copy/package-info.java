/** Copies of one text: shingles, MinHash and winnowing for blocking keys, a bounded sketch for verification. Pure: no Kafka, no clock. */
@NullMarked
package io.wireroom.enrich.copy;

import org.jspecify.annotations.NullMarked;
