package io.wireroom.web.api;

/**
 * Who may do what, and the memory of what they did.
 *
 * @param access knows tokens
 * @param audit remembers changes
 */
public record AccessControl(Access access, AuditLog audit) {}
