/** Tests of the package's pure parts. */
@NullMarked
package io.wireroom.enrich.resolve;

import org.jspecify.annotations.NullMarked;
