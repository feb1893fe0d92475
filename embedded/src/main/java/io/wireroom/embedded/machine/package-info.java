/**
 * What the servers ask of this machine before they start: a folder nobody else uses, a free port, enough memory. Each
 * refusal is an {@link io.wireroom.embedded.machine.EmbeddedServerException} whose one line says what to do.
 */
@NullMarked
package io.wireroom.embedded.machine;

import org.jspecify.annotations.NullMarked;
