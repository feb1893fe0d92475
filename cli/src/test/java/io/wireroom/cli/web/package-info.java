/** The page and the API as their users see them: a real browser, the whole pipeline. */
@NullMarked
package io.wireroom.cli.web;

import org.jspecify.annotations.NullMarked;
