/** Each topic as a feed of its own: Atom and JSON Feed, for readers that poll. */
@NullMarked
package io.wireroom.web.syndication;

import org.jspecify.annotations.NullMarked;
