/** Tests of the enrichment as a whole, and the kit they share. */
@NullMarked
package io.wireroom.enrich;

import org.jspecify.annotations.NullMarked;
