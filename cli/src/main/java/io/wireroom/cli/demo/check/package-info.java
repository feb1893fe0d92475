/** Whether everything came through: the ledger that must balance, and what Elasticsearch must hold. */
@NullMarked
package io.wireroom.cli.demo.check;

import org.jspecify.annotations.NullMarked;
