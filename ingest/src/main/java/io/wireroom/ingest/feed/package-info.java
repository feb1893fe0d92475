/**
 * What a feed document says: bytes in, a {@link io.wireroom.ingest.feed.Feed} or the reason why there is none out. Every
 * dialect of RSS, RDF, Atom, JSON Feed and news sitemaps, well-formed or not, ends in one shape, with links resolved, markup
 * made safe and dates made sane. Nothing here fetches, and nothing here fails with an exception because of its input.
 */
@NullMarked
package io.wireroom.ingest.feed;

import org.jspecify.annotations.NullMarked;
