/** Holds the files of a deployment (compose file, image, dashboards) to the names that the code declares. */
@NullMarked
package io.wireroom.cli.operation;

import org.jspecify.annotations.NullMarked;
