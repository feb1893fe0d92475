/** The stable JSON of enriched articles, as the command, the API and subscriptions print it. */
@NullMarked
package io.wireroom.web.article;

import org.jspecify.annotations.NullMarked;
