/** Documents that commands look at: from a file, from the web, or many from a list. */
@NullMarked
package io.wireroom.cli.document;

import org.jspecify.annotations.NullMarked;
