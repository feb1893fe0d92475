/**
 * What the demo's outlets publish, read from one YAML file an outlet, with the annotations that say what must become
 * of each article.
 */
@NullMarked
package io.wireroom.cli.demo.content;

import org.jspecify.annotations.NullMarked;
