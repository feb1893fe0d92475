/** {@code wireroom feeds}: the subscriptions, and a dry run of reading a feed. */
@NullMarked
package io.wireroom.cli.feeds;

import org.jspecify.annotations.NullMarked;
