/** {@code wireroom taxonomy}: the actors and topics to look for, as a file and as what the pipeline uses now. */
@NullMarked
package io.wireroom.cli.taxonomy;

import org.jspecify.annotations.NullMarked;
