/** How commands find the Wireroom processes that run on the same machine. */
@NullMarked
package io.wireroom.cli.local;

import org.jspecify.annotations.NullMarked;
