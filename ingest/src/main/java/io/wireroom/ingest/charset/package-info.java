/**
 * Bytes to characters, for feeds and pages: what a label means ({@link io.wireroom.ingest.charset.CharsetLabel}), what a byte
 * order mark says, what undeclared bytes look like, and which of several declarations the bytes bear out.
 */
@NullMarked
package io.wireroom.ingest.charset;

import org.jspecify.annotations.NullMarked;
