/** A broker, a server of the API, and those who ask it. */
@NullMarked
package io.wireroom.web.testing;

import org.jspecify.annotations.NullMarked;
