package io.wireroom.cli.console;

/** Marks a command that runs until it is stopped and therefore logs what it does. */
public interface Service {}
