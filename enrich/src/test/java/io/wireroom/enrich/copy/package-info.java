/** Tests of the package's pure parts. */
@NullMarked
package io.wireroom.enrich.copy;

import org.jspecify.annotations.NullMarked;
