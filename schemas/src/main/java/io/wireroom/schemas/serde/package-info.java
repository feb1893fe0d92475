/** How records become bytes: Avro single-object encoding over the schemas bundled in this module. */
@NullMarked
package io.wireroom.schemas.serde;

import org.jspecify.annotations.NullMarked;
