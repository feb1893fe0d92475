/** The one HTTP server of Wireroom, on Jetty: small handlers in, answers out. */
@NullMarked
package io.wireroom.runtime.http;

import org.jspecify.annotations.NullMarked;
