/** Rules on the structure of all modules. */
@NullMarked
package io.wireroom.cli.architecture;

import org.jspecify.annotations.NullMarked;
