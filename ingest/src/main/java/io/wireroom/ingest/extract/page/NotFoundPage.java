package io.wireroom.ingest.extract.page;

import io.wireroom.ingest.markup.TextLength;
import java.util.regex.Pattern;

/** Pages that say that there is nothing at an address, though the server answered as if there were. */
final class NotFoundPage {
    private static final int MOST_TEXT = 1_000;
    private static final int LONGEST_NAME = 70;
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[-|\u2013\u2014\u00b7\u00bb:]+\\s+|\\s*\\|\\s*|: ");
    private static final Pattern STATUS = Pattern.compile(
            "(?:(?:http|error|fehler|erreur|errore|erro|fout|błąd|ошибка|خطأ|错误|エラー|status|code) ?)*(?:40[4]|410)(?: (?:error|fehler))?");
    private static final Phrases SENTENCES = Phrases.of("""
            page not found
            page cannot be found
            page can't be found
            page could not be found
            page couldn't be found
            page isn't available
            page is not available
            page is no longer available
            page doesn't exist
            page does not exist
            page no longer exists
            page you requested
            page you are looking for
            page you're looking for
            article not found
            story not found
            content not found
            404 not found
            not found (404)
            nothing found
            article is no longer available
            story is no longer available
            seite nicht gefunden
            seite wurde nicht gefunden
            seite konnte nicht gefunden
            seite existiert nicht
            seite ist nicht mehr verfügbar
            artikel nicht gefunden
            artikel ist nicht mehr verfügbar
            page introuvable
            page non trouvée
            page est introuvable
            page n'existe pas
            page que vous cherchez
            page que vous recherchez
            article introuvable
            página no encontrada
            pagina no encontrada
            página no existe
            página que buscas
            página que busca
            no se ha encontrado la página
            no encontramos la página
            pagina non trovata
            pagina non esiste
            pagina non è stata trovata
            pagina che cerchi
            pagina che stai cercando
            página não encontrada
            página não existe
            página que procura
            não encontramos a página
            pagina niet gevonden
            pagina is niet gevonden
            pagina bestaat niet
            pagina die je zoekt
            pagina die u zoekt
            nie znaleziono strony
            strona nie została znaleziona
            strona nie istnieje
            strony nie znaleziono
            страница не найдена
            страница не существует
            страницы не существует
            الصفحة غير موجودة
            لم يتم العثور على الصفحة
            页面不存在
            找不到页面
            页面未找到
            您访问的页面
            页面已删除
            頁面不存在
            找不到頁面
            ページが見つかりません
            ページは見つかりません
            ページが存在しません
            お探しのページ
            """);

    private NotFoundPage() {}

    /** @param body the text that would be the article */
    static boolean is(PageSurvey page, String body) {
        if (TextLength.of(body) > MOST_TEXT) {
            return false;
        }
        boolean named = page.names().stream().anyMatch(NotFoundPage::isName);
        boolean hinted = page.stated().isUnlisted() || !page.stated().isArticle();
        return hinted && (named || (body.length() < MOST_TEXT / 3 && SENTENCES.areIn(Phrases.fold(body))));
    }

    /** Whether a title, or a part of it between bars and dashes, says so and nothing else. */
    private static boolean isName(String folded) {
        return SEPARATOR.splitAsStream(folded).anyMatch(NotFoundPage::saysOnlyThat)
                || (folded.length() < LONGEST_NAME && SENTENCES.areIn(folded));
    }

    private static boolean saysOnlyThat(String part) {
        return STATUS.matcher(part.strip()).matches() || (part.length() < LONGEST_NAME && SENTENCES.areIn(part));
    }
}
