package io.wireroom.enrich.version;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Notice;
import java.util.Optional;

/**
 * Recognises what an article says of itself where it was corrected, clarified or withdrawn, in 35 languages. News about
 * corrections and retractions is no notice: a label must be followed by its delimiter, a sentence must speak of this
 * article, and quotations do not count. The wordings are in {@code notices.txt}. Pure.
 */
public final class Notices {
    private Notices() {}

    /**
     * The gravest notice, RETRACTION before CORRECTION before CLARIFICATION; of several of one kind the first of the text,
     * then the title. Labels are looked for at the beginning of the title and of each line, sentences in the first 4 and
     * the last 6 lines; of a long text its first and last 16,000 characters are looked at.
     */
    public static Optional<Notice> of(Article article) {
        return NoticeReader.read(article.getTitle(), Versions.text(article));
    }
}
