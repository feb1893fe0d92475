/** Tests of the package's pure parts. */
@NullMarked
package io.wireroom.enrich.route;

import org.jspecify.annotations.NullMarked;
