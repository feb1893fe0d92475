/** How the HTTP API is declared, guarded and described: endpoints, problems, parameters, OpenAPI. */
@NullMarked
package io.wireroom.web.api;

import org.jspecify.annotations.NullMarked;
