/** Back at the article: whose copy it is and which story it tells, decided by a total order so that the outcome does not depend on arrival. */
@NullMarked
package io.wireroom.enrich.resolve;

import org.jspecify.annotations.NullMarked;
