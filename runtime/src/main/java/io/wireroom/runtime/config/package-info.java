/** Settings: each declared once with name, type, default, bounds and a sentence; read from file, environment and command line, all problems reported at once. */
@NullMarked
package io.wireroom.runtime.config;

import org.jspecify.annotations.NullMarked;
