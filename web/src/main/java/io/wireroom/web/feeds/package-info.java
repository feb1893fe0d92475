/**
 * The feeds desk: what is followed and how each feed is, why it is polled when it is, finding, previewing, adding, removing,
 * importing and exporting feeds. {@link io.wireroom.web.feeds.FeedsDesk} is the door.
 */
@NullMarked
package io.wireroom.web.feeds;

import org.jspecify.annotations.NullMarked;
