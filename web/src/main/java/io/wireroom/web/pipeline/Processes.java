package io.wireroom.web.pipeline;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks Wireroom's processes how they are. For one thread. */
public interface Processes {
    /**
     * Asks all that are known, which may take some seconds where one does not answer.
     *
     * @param own where this process serves its own pages; absent where nothing does
     */
    List<Answer> ask(Optional<URI> own);

    /**
     * What a process said.
     *
     * @param address of its admin server
     * @param roles its roles with their figures, as {@code /status} has them; empty when it does not answer
     * @param problem why it does not; empty when it does
     */
    record Answer(String address, Map<String, Object> roles, String problem) {
        public Answer {
            roles = Map.copyOf(roles);
        }
    }
}
