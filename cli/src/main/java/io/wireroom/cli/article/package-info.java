/** Articles as JSON lines: read strictly for import and process, written for tail and process. */
@NullMarked
package io.wireroom.cli.article;

import org.jspecify.annotations.NullMarked;
