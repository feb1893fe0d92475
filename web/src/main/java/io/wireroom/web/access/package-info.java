/** Tokens of the HTTP API: made, listed, revoked, and known by their hashes. */
@NullMarked
package io.wireroom.web.access;

import org.jspecify.annotations.NullMarked;
