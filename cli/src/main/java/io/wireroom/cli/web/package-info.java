/** What the page and the API do by way of ingest, enrich and sink: the implementations of web's ports. */
@NullMarked
package io.wireroom.cli.web;

import org.jspecify.annotations.NullMarked;
