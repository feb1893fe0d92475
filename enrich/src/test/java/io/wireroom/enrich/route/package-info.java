/** Tests of this package. */
@NullMarked
package io.wireroom.enrich.route;

import org.jspecify.annotations.NullMarked;
