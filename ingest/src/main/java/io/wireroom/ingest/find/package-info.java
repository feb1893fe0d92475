/**
 * Finds the feeds of a site, from any of its addresses: what its pages name, where feeds usually lie, what robots.txt lists. Each
 * candidate is really fetched and read, one request at a time and so many at most; what was tried is told as well.
 */
@NullMarked
package io.wireroom.ingest.find;

import org.jspecify.annotations.NullMarked;
