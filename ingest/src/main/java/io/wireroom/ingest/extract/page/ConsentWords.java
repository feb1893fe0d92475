package io.wireroom.ingest.extract.page;

import java.util.regex.Pattern;

/** Requests to agree to cookies or terms, by what they say. */
final class ConsentWords {
    private static final Pattern TITLE =
            Pattern.compile("(?i)^\\s*(?:before you continue|we value your privacy|your privacy|"
                    + "cookie (?:consent|settings|wall|policy)|cookies? ?(?:einstellungen|instellingen)|consent|privacy (?:settings|gate)|"
                    + "datenschutz-?einstellungen|zustimmung|einwilligung|bevor sie fortfahren|bevor sie zu|avant de continuer|"
                    + "antes de continuar|prima di continuare|voordat je verdergaat|zanim przejdziesz|прежде чем перейти|"
                    + "قبل المتابعة|在您继续|続行する前に)");
    private static final Phrases REQUESTS = Phrases.of("""
            before you continue to
            we use cookies
            we value your privacy
            we care about your privacy
            uses cookies to
            our partners store
            partners store and/or access
            partners process
            partners (
            accept all cookies
            cookies to continue
            cookies in order to
            agree to the use of cookies
            consent to the use of cookies
            manage your privacy settings
            continue without accepting
            wir verwenden cookies
            wir nutzen cookies
            wir und unsere partner
            verwendung von cookies
            alle cookies akzeptieren
            alle akzeptieren
            akzeptieren und weiter
            zustimmen und weiter
            mit werbung weiterlesen
            mit werbung und cookies
            weiter mit werbung
            nous utilisons des cookies
            nous et nos partenaires
            avec nos partenaires
            utilisent des cookies
            accepter et continuer
            continuer sans accepter
            tout accepter
            utilizamos cookies
            usamos cookies
            utiliza cookies
            nosotros y nuestros socios
            nosotros y nuestros partners
            nuestros socios almacen
            aceptar y continuar
            aceptar todas
            utilizziamo i cookie
            utilizziamo cookie
            utilizza cookie
            noi e i nostri partner
            noi e terze parti
            accetta e continua
            accetta tutti
            nós e os nossos parceiros
            nós e nossos parceiros
            aceitar e continuar
            aceitar todos
            wij gebruiken cookies
            we gebruiken cookies
            gebruikt cookies
            wij en onze partners
            akkoord en doorgaan
            alles accepteren
            alle cookies accepteren
            używamy plików cookie
            korzystamy z plików cookie
            my i nasi partnerzy
            nasi zaufani partnerzy
            przejdź do serwisu
            akceptuję i przechodzę
            мы используем cookie
            мы используем файлы cookie
            используем куки
            принять и продолжить
            принять все
            نستخدم ملفات تعريف الارتباط
            ملفات تعريف الارتباط
            قبول الكل
            我们使用 cookie
            我们使用cookie
            使用cookie
            接受所有
            全部接受
            cookieを使用
            クッキーを使用
            すべて同意
            同意して続行
            """);

    /** Words that every sentence of such a request holds one of, and few sentences of an article do. */
    private static final Phrases SUBJECT = Phrases.of("""
            cookie
            consent
            privacy
            partner
            personali
            datenschutz
            zustimm
            einwillig
            akzeptier
            werbung
            advertis
            confidentialité
            traceur
            accepte
            données personnelles
            socios
            publicidad
            aceptar
            consenso
            accett
            dati personali
            pubblicità
            privacidade
            parceiros
            consentimento
            publicidade
            dados pessoais
            toestemming
            advertenties
            persoonsgegevens
            zgod
            danych osobowych
            reklam
            prywatno
            согласи
            персональн
            конфиденциальн
            реклам
            куки
            الارتباط
            خصوصي
            موافق
            隐私
            同意
            プライバシー
            クッキー
            """);

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？؟]+\\s*|\\n+");

    private ConsentWords() {}

    static boolean areTitle(String title) {
        return TITLE.matcher(title).find();
    }

    static boolean ask(String foldedText) {
        return REQUESTS.areIn(foldedText);
    }

    /** Whether a text asks for consent and does little else: at least half of it, by sentences, is about that. */
    static boolean fill(String text) {
        if (!ask(Phrases.fold(text))) {
            return false;
        }
        int about = 0;
        int all = 0;
        for (String sentence : SENTENCE_END.split(text)) {
            int letters = sentence.strip().length();
            all += letters;
            about += SUBJECT.areIn(Phrases.fold(sentence)) ? letters : 0;
        }
        return 2 * about >= all;
    }
}
