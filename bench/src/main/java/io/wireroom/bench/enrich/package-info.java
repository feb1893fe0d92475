/** What the enrichment does in a second, how long an article takes through it and what it keeps of one. */
@NullMarked
package io.wireroom.bench.enrich;

import org.jspecify.annotations.NullMarked;
