package io.wireroom.enrich.taxonomy.imports;

import java.io.IOException;

/** What was given cannot be read as what it should be; the message says what it is and what to do. */
public final class ImportException extends IOException {
    private static final long serialVersionUID = 1L;

    public ImportException(String message) {
        super(message);
    }
}
