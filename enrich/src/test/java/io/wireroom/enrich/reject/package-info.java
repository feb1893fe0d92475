/** Tests of what becomes of records that cannot be processed. */
@NullMarked
package io.wireroom.enrich.reject;

import org.jspecify.annotations.NullMarked;
