/** Tests of the package's pure parts. */
@NullMarked
package io.wireroom.cli.tail;

import org.jspecify.annotations.NullMarked;
