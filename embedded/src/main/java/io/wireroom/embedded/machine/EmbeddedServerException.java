package io.wireroom.embedded.machine;

import org.jspecify.annotations.Nullable;

/** An embedded server cannot start or stop. The message is one line for the person at the terminal and says what to do. */
public final class EmbeddedServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a server refuses. */
    public enum Reason {
        /** The port is taken, or this user may not listen on it. */
        PORT_TAKEN,
        /** Another process runs on the data folder. */
        FOLDER_IN_USE,
        /** The data folder cannot be made, read or written. */
        FOLDER_UNUSABLE,
        /** The machine has less free memory than the server needs. */
        MEMORY_SHORT,
        /** Elasticsearch's jars are not where they should be. */
        HOME_MISSING,
        /** The server ended, or was not ready in time. */
        START_FAILED
    }

    private final Reason reason;

    public EmbeddedServerException(Reason reason, String message) {
        this(reason, message, null);
    }

    public EmbeddedServerException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
