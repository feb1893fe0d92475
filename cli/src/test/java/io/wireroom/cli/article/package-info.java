/** Tests of the package's pure parts. */
@NullMarked
package io.wireroom.cli.article;

import org.jspecify.annotations.NullMarked;
