package io.wireroom.embedded.search;

import io.wireroom.embedded.machine.EmbeddedServerException;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder with Elasticsearch's jars, filled by the module {@code embedded/search-node}: {@code lib}, {@code modules},
 * {@code plugins} and, in {@code child}, the jar with the child's main class. It is only read.
 */
record NodeHome(Path path) {

    /** System property that names the folder; {@code bin/wireroom} and the build set it. */
    static final String PROPERTY = "wireroom.search-node.home";

    static NodeHome find() {
        return at(System.getProperty(PROPERTY, ""));
    }

    /** The home folder of that name; an empty name is one that nobody gave. */
    static NodeHome at(String value) {
        Path path = Path.of(value).toAbsolutePath().normalize();
        if (value.isEmpty() || !Files.isDirectory(path.resolve("lib"))) {
            throw new EmbeddedServerException(
                    Reason.HOME_MISSING,
                    "Elasticsearch's jars are not in " + (value.isEmpty() ? "a known folder" : path)
                            + ": start with bin/wireroom, or run `mvn process-classes -pl embedded/search-node` and set -D"
                            + PROPERTY + " to its target/home.");
        }
        return new NodeHome(path);
    }

    Path lib() {
        return path.resolve("lib");
    }

    /** Class path of the child: the one jar with its main class. */
    String childClassPath() {
        return path.resolve("child") + "/*";
    }
}
