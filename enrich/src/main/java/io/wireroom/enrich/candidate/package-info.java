/** Meeting places: each shard owns a share of all blocking keys, remembers recent articles under them and tells both sides of every pair that it verified. */
@NullMarked
package io.wireroom.enrich.candidate;

import org.jspecify.annotations.NullMarked;
