/** What tests of several packages share. */
@NullMarked
package io.wireroom.enrich.testing;

import org.jspecify.annotations.NullMarked;
