/** Tests of the package's pure parts. */
@NullMarked
package io.wireroom.enrich.text;

import org.jspecify.annotations.NullMarked;
