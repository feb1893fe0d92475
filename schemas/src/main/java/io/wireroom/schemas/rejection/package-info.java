/** How a stage describes what it could not process. */
@NullMarked
package io.wireroom.schemas.rejection;

import org.jspecify.annotations.NullMarked;
