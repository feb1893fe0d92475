/** How the API keeps what it manages: tables of compacted topics in memory, and single records written with care. */
@NullMarked
package io.wireroom.web.kafka;

import org.jspecify.annotations.NullMarked;
