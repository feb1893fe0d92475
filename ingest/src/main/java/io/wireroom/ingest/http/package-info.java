/**
 * Gets one document over HTTP, safely: addresses are checked after name resolution and again at connect, redirects are
 * followed one by one, and bytes, time and redirects are bounded. What goes wrong is a value, not an exception. OkHttp is
 * known in this package only.
 */
@NullMarked
package io.wireroom.ingest.http;

import org.jspecify.annotations.NullMarked;
