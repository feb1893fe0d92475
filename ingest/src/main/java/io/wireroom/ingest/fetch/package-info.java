/**
 * Turns discoveries into articles: gets each page in its site's own time, extracts the article, joins it with what the
 * feed said, and publishes it; what cannot become an article becomes a rejection. Offsets are committed only behind
 * finished work.
 */
@NullMarked
package io.wireroom.ingest.fetch;

import org.jspecify.annotations.NullMarked;
