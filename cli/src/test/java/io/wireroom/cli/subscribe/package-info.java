/** What a subscriber from another program sees. */
@NullMarked
package io.wireroom.cli.subscribe;

import org.jspecify.annotations.NullMarked;
