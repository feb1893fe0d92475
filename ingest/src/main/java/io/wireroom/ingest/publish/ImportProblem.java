package io.wireroom.ingest.publish;

/**
 * Something wrong with a line of an import.
 *
 * @param line counted from 1
 * @param field name of the field; empty where the line as such is wrong
 * @param message what is wrong, without a full stop
 */
public record ImportProblem(long line, String field, String message) {

    /** As it is shown: line, field, problem. */
    @Override
    public String toString() {
        return "line " + line + ": " + (field.isEmpty() ? "" : field + ": ") + message;
    }
}
