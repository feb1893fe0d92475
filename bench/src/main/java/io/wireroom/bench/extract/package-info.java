/** What extraction costs a page: processor time beside that of parsing alone, and memory beside the page's size. */
@NullMarked
package io.wireroom.bench.extract;

import org.jspecify.annotations.NullMarked;
