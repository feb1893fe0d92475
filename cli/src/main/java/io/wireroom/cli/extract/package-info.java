/** {@code wireroom extract}: what extraction makes of pages, as JSON. */
@NullMarked
package io.wireroom.cli.extract;

import org.jspecify.annotations.NullMarked;
