/** Tests of the taxonomy's API over fakes. */
@NullMarked
package io.wireroom.web.taxonomy;

import org.jspecify.annotations.NullMarked;
