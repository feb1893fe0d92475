/** {@code wireroom process}: the articles of a file through the whole enrichment, in one shot. */
@NullMarked
package io.wireroom.cli.process;

import org.jspecify.annotations.NullMarked;
