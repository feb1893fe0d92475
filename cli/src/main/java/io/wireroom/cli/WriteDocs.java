package io.wireroom.cli;

import io.wireroom.cli.docs.GeneratedDocs;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the generated pages; {@code bin/docs} runs it. */
public final class WriteDocs {
    private WriteDocs() {}

    /** @param args the folder */
    public static void main(String[] args) throws IOException {
        GeneratedDocs.write(Path.of(args[0]), CommandTree::of);
    }
}
