/** {@code wireroom extract}: what extraction makes of pages, as JSON or laid out for reading. */
@NullMarked
package io.wireroom.cli.extract;

import org.jspecify.annotations.NullMarked;
