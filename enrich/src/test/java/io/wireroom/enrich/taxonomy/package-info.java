/** Tests of the taxonomy. */
@NullMarked
package io.wireroom.enrich.taxonomy;

import org.jspecify.annotations.NullMarked;
