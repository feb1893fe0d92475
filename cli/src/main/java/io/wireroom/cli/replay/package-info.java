/** {@code wireroom replay}: articles of the past are tagged anew. */
@NullMarked
package io.wireroom.cli.replay;

import org.jspecify.annotations.NullMarked;
