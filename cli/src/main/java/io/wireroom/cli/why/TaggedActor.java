package io.wireroom.cli.why;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Role;
import io.wireroom.schemas.record.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * An actor of an article.
 *
 * @param number in the list of tags, from 1
 * @param actor as it is stored
 */
record TaggedActor(int number, Actor actor) {
    /** All stretches of text that speak for it. */
    List<Span> spans() {
        return Stream.concat(
                        actor.getMentions().stream(), actor.getRoles().stream().map(Role::getSpan))
                .toList();
    }
}
