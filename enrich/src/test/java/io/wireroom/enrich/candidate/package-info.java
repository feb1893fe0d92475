/** Tests of the package's pure parts. */
@NullMarked
package io.wireroom.enrich.candidate;

import org.jspecify.annotations.NullMarked;
