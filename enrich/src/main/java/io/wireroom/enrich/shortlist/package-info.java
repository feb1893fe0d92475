/** What is kept where there may be too much: a bounded choice that does not depend on the order of arrival. */
@NullMarked
package io.wireroom.enrich.shortlist;

import org.jspecify.annotations.NullMarked;
