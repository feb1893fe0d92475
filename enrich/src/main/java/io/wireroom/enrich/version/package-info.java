/** Versions of an article: whether a text under a known id is new, changed or the same, and what changed. */
@NullMarked
package io.wireroom.enrich.version;

import org.jspecify.annotations.NullMarked;
