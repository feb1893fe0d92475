/** Tests of the taxonomy commands. */
@NullMarked
package io.wireroom.cli.taxonomy;

import org.jspecify.annotations.NullMarked;
