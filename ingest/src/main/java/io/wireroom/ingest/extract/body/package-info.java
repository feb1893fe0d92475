/** The text of the article on a page: {@link io.wireroom.ingest.extract.body.ArticleBody}. */
@NullMarked
package io.wireroom.ingest.extract.body;

import org.jspecify.annotations.NullMarked;
