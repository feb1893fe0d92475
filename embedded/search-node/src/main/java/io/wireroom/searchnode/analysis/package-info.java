/**
 * An Elasticsearch plugin that gives the embedded node, under their usual names, the analyzers and filters of a full
 * distribution's unpublished {@code analysis-common} module that our mappings use.
 */
@NullMarked
package io.wireroom.searchnode.analysis;

import org.jspecify.annotations.NullMarked;
