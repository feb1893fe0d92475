package io.wireroom.web.article;

import io.wireroom.schemas.record.Change;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Notice;
import java.util.LinkedHashMap;
import java.util.Map;

/** The stable JSON of what changed in an article and of what it says of that itself. */
public final class ChangeJson {
    private ChangeJson() {}

    /** Puts {@code change} and {@code notice} where the article has them. */
    public static void put(Map<String, Object> json, EnrichedArticle enriched) {
        enriched.getChange().ifPresent(change -> json.put("change", change(change)));
        enriched.getNotice().ifPresent(notice -> json.put("notice", notice(notice)));
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("titleChanged", change.getTitleChanged());
        change.getFormerTitle().ifPresent(title -> json.put("formerTitle", title));
        json.put("paragraphsAdded", change.getParagraphsAdded());
        json.put("paragraphsRemoved", change.getParagraphsRemoved());
        json.put("paragraphsKept", change.getParagraphsKept());
        json.put("added", change.getAdded());
        json.put("removed", change.getRemoved());
        json.put("numbersAdded", change.getNumbersAdded());
        json.put("numbersRemoved", change.getNumbersRemoved());
        return json;
    }

    private static Map<String, Object> notice(Notice notice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", notice.getKind().name());
        json.put("text", notice.getText());
        return json;
    }
}
