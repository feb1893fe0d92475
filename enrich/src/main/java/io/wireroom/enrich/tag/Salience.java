package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.Referent.Mention;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.TextField;

/**
 * How much of an article's attention an actor has. A mention in the title weighs 4, in the summary 2, in the body 1 and
 * up to 1 more the nearer it stands to the beginning (halved every 60 words); descriptions and tickers count half. An
 * actor's share is its weight over all.
 */
final class Salience {
    private static final double HALF_LIFE_WORDS = 60;

    private Salience() {}

    /** All that an actor weighs. */
    static double weight(Referent referent) {
        return referent.mentions().stream().mapToDouble(Salience::weight).sum();
    }

    /** What its names weigh, without descriptions. */
    static double weightOfNames(Referent referent) {
        return referent.mentions().stream()
                .filter(mention -> mention.cause() != Cause.DESCRIPTION)
                .mapToDouble(Salience::weight)
                .sum();
    }

    private static double weight(Mention mention) {
        boolean half = mention.cause() == Cause.DESCRIPTION || mention.cause() == Cause.TICKER;
        return half ? fullWeight(mention) / 2 : fullWeight(mention);
    }

    private static double fullWeight(Mention mention) {
        if (mention.field() == TextField.TITLE) {
            return 4;
        }
        double base = mention.field() == TextField.SUMMARY ? 2 : 1;
        return base + Math.pow(0.5, mention.position() / HALF_LIFE_WORDS);
    }
}
