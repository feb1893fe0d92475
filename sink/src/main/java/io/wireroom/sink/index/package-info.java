/** What the cluster must hold for us: templates, mappings, aliases, lifecycle; which index a document goes to; reading back. */
@NullMarked
package io.wireroom.sink.index;

import org.jspecify.annotations.NullMarked;
