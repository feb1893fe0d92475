/** Poison: input that cannot be read or processed becomes a rejection within the same transaction, is counted, and the stream goes on. */
@NullMarked
package io.wireroom.enrich.reject;

import org.jspecify.annotations.NullMarked;
