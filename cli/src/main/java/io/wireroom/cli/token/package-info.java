/** {@code wireroom token}: who may use the HTTP API. */
@NullMarked
package io.wireroom.cli.token;

import org.jspecify.annotations.NullMarked;
