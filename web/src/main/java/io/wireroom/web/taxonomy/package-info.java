/** What is looked for: topics and actors, their hits, changes tried before they count, and what rises and is not known yet. */
@NullMarked
package io.wireroom.web.taxonomy;

import org.jspecify.annotations.NullMarked;
