/**
 * Prospective search: {@link io.wireroom.enrich.percolate.Percolator} holds many Lucene queries and tells which of them an
 * article fits, and where. The answers are Lucene's own; the work is not, see {@code docs/decisions/0010}.
 */
@NullMarked
package io.wireroom.enrich.percolate;

import org.jspecify.annotations.NullMarked;
