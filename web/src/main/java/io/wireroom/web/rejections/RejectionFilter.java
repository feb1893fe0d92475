package io.wireroom.web.rejections;

import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import io.wireroom.web.api.ApiRequest;
import java.util.Locale;
import java.util.Optional;

/** Which rejections are meant. */
record RejectionFilter(
        Optional<Stage> stage, Optional<String> reason, Optional<String> subject, Optional<Boolean> retried) {

    static RejectionFilter from(ApiRequest request) {
        return new RejectionFilter(
                request.choice("stage", Stage.class),
                request.query("reason"),
                request.query("q"),
                request.query("retried").map(RejectionFilter::yesOrNo));
    }

    static RejectionFilter from(RetryRequest request) {
        return new RejectionFilter(request.stage(), request.reason(), request.subject(), Optional.empty());
    }

    boolean isSet() {
        return stage.isPresent() || reason.isPresent() || subject.isPresent() || retried.isPresent();
    }

    boolean accepts(Rejection rejection, boolean isRetried) {
        return stage.filter(one -> one != rejection.getStage()).isEmpty()
                && reason.filter(one -> !one.equalsIgnoreCase(rejection.getReason()))
                        .isEmpty()
                && subject.filter(text -> !holds(rejection, text)).isEmpty()
                && retried.filter(one -> one != isRetried).isEmpty();
    }

    private static boolean holds(Rejection rejection, String text) {
        String words = rejection.getSubject().orElse("") + " " + rejection.getMessage();
        return words.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean yesOrNo(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw ApiRequest.bad("retried", "must be true or false");
        }
        return value.equals("true");
    }
}
