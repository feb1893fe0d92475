/** {@code wireroom tail}: enriched articles as they come, filtered, for people and programs. */
@NullMarked
package io.wireroom.cli.tail;

import org.jspecify.annotations.NullMarked;
