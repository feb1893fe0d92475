package io.wireroom.runtime.http;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface HttpHandler {

    /** The answer; an exception is logged and answered by 500 without its text. */
    HttpAnswer handle(HttpRequest request) throws Exception;
}
