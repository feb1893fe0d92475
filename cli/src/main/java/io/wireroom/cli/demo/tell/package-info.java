/** What the demo prints: a line for each thing that happens, and the ledger at the end. */
@NullMarked
package io.wireroom.cli.demo.tell;

import org.jspecify.annotations.NullMarked;
