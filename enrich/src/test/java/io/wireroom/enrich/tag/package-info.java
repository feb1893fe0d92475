/** Tests of tagging. */
@NullMarked
package io.wireroom.enrich.tag;

import org.jspecify.annotations.NullMarked;
