/** Tests of the package's pure parts. */
@NullMarked
package io.wireroom.enrich.version;

import org.jspecify.annotations.NullMarked;
