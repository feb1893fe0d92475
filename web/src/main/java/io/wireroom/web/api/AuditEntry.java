package io.wireroom.web.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A call that changed something, tried to, or was refused because its caller may not.
 *
 * @param at when it was answered
 * @param caller who called
 * @param action id of the operation
 * @param subject path of the request
 * @param detail the request's JSON without secrets, cut; empty where there was none
 * @param address network address of the caller
 * @param status HTTP status of the answer
 */
public record AuditEntry(
        Instant at,
        Caller caller,
        String action,
        String subject,
        Optional<String> detail,
        String address,
        int status) {}
