package io.wireroom.web.api;

/** Remembers who changed what through the API. Called by many threads at once. */
@FunctionalInterface
public interface AuditLog {
    /**
     * Keeps an entry; returns when it is kept, or when that has failed and the log says so.
     *
     * <p>The call it tells of is over by then. A change that was made is reported as made even where its entry could not
     * be kept: an error would make its caller repeat what is done already, and so would be the greater lie. Implementations
     * therefore throw nothing, and write what they could not keep into the process's log as an error.
     */
    void write(AuditEntry entry);
}
