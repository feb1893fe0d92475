/** Tests of the package's pure parts. */
@NullMarked
package io.wireroom.enrich.why;

import org.jspecify.annotations.NullMarked;
