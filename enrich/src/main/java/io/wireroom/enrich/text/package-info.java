/** Words of an article, cut and hashed once and shared by the search for copies and for stories. Pure: no Kafka, no clock. */
@NullMarked
package io.wireroom.enrich.text;

import org.jspecify.annotations.NullMarked;
