package io.wireroom.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wireroom.embedded.machine.EmbeddedServerException;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a server says when it does not start. */
public final class Refusals {

    private Refusals() {}

    /** The message of a refusal for that reason, which has to be one line. */
    public static String of(Reason reason, ThrowingCallable start) {
        EmbeddedServerException refusal = catchThrowableOfType(EmbeddedServerException.class, start);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.getMessage()).isNotNull().doesNotContain("\n");
        return String.valueOf(refusal.getMessage());
    }
}
