/** The web as this process meets it: how documents are got, whose turn it is at a host, and what robots.txt files ask. */
@NullMarked
package io.wireroom.ingest.web;

import org.jspecify.annotations.NullMarked;
