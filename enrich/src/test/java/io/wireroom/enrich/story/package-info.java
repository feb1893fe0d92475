/** Tests of the package's pure parts. */
@NullMarked
package io.wireroom.enrich.story;

import org.jspecify.annotations.NullMarked;
