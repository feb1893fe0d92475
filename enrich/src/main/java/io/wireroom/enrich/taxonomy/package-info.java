/**
 * What to look for: the actors and topics as a file, as records on {@code wireroom.taxonomy}, and compiled into the
 * immutable {@link io.wireroom.enrich.taxonomy.Taxonomy} that tagging works with.
 */
@NullMarked
package io.wireroom.enrich.taxonomy;

import org.jspecify.annotations.NullMarked;
