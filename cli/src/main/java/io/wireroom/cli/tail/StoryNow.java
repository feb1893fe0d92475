package io.wireroom.cli.tail;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.local.LocalServices;
import io.wireroom.cli.status.StatusSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members that a story has now, before those that are to come. Not thread-safe. */
final class StoryNow {
    private final Invocation invocation;
    private final boolean json;
    private String id;

    /** @param named the story's id, or the beginning of it */
    StoryNow(Invocation invocation, String named, boolean json) {
        this.invocation = invocation;
        this.id = named;
        this.json = json;
    }

    /** The story's id: the whole one where it was found out. */
    String id() {
        return id;
    }

    /**
     * Prints the members, or on stderr why it cannot.
     *
     * @throws CommandFailure when several stories may be meant
     */
    void print() {
        StoryLookup.Answer answer = new StoryLookup(addresses()).ask(id);
        switch (answer.outcome()) {
            case FOUND -> print(answer.story());
            case AMBIGUOUS -> throw CommandFailure.usage("--story: '" + id + "' " + answer.reason());
            case UNKNOWN -> tell("no article tells story " + id + " now; waits for one");
            case UNANSWERED -> tell("shows only what comes from now on: " + answer.reason());
        }
        invocation.out().flush();
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        LocalServices.of(invocation)
                .running()
                .forEach(service -> addresses.add(service.admin().toString()));
        addresses.addAll(StatusSettings.from(invocation.configuration()).services());
        return addresses;
    }

    private void print(JsonNode story) {
        id = story.path("id").asText(id);
        JsonLines lines = JsonLines.to(invocation.out());
        for (JsonNode member : story.path("members")) {
            if (json) {
                lines.write(json(member));
            } else {
                invocation.out().println(TailLine.ofMember(member, id));
            }
        }
        if (story.path("cut").asBoolean()) {
            tell("shows " + story.path("members").size() + " of "
                    + story.path("count").asInt() + " articles");
        }
        if (story.path("stale").asBoolean()) {
            tell("the instance that keeps this story is away; the articles are as another one last heard");
        }
    }

    private Map<String, Object> json(JsonNode member) {
        Map<String, Object> line = new LinkedHashMap<>();
        member.properties().forEach(field -> line.put(field.getKey(), field.getValue()));
        line.put("story", Map.of("id", id));
        line.put("member", true);
        return line;
    }

    private void tell(String line) {
        invocation.err().println(line);
    }
}
