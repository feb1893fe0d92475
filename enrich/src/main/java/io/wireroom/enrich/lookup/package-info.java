/** Looks up where articles and stories stand, in the stores of whichever instance holds them. */
@NullMarked
package io.wireroom.enrich.lookup;

import org.jspecify.annotations.NullMarked;
