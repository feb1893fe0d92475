package io.wireroom.ingest.extract.page;

/** Sentences that stand where the free part of an article ends; not those that only advertise a subscription. */
final class PaywallWords {
    private static final Phrases SENTENCES = Phrases.of("""
            subscribe to continue reading
            subscribe to read the full
            subscribe to read more
            subscribe to keep reading
            subscribe to unlock
            subscribe now to continue
            to continue reading this article
            to continue reading, subscribe
            to continue reading, please
            to continue reading, sign
            to keep reading, subscribe
            want to keep reading?
            continue reading with a subscription
            to read the full article
            to read the full story
            to read this article in full
            this article is for subscribers
            this article is only available to
            this article is exclusive to
            this article is reserved for
            this content is for subscribers
            this content is available to subscribers
            this content is only available to
            this story is for subscribers
            this post is for paid subscribers
            this post is for paying subscribers
            available exclusively to subscribers
            exclusively for subscribers
            for subscribers only
            you have reached your limit of free articles
            you've reached your limit of free
            you have reached your article limit
            you have used all your free articles
            you've read your last free article
            unlock this article
            register to continue reading
            create a free account to continue reading
            sign in to continue reading
            log in to continue reading
            dieser artikel ist nur für abonnenten
            nur für abonnenten
            für abonnentinnen und abonnenten
            artikel mit einem abo weiterlesen
            jetzt abonnieren und weiterlesen
            mit einem abo weiterlesen
            um weiterzulesen
            weiterlesen mit
            diesen artikel weiterlesen
            artikel freischalten
            jetzt weiterlesen
            sie haben noch kein abo
            exklusiv für abonnenten
            registrieren und weiterlesen
            la suite est réservée aux abonnés
            la suite de cet article est réservée
            article réservé aux abonnés
            cet article est réservé aux abonnés
            réservé à nos abonnés
            contenu réservé aux abonnés
            de cet article à lire
            abonnez-vous pour lire la suite
            pour lire la suite
            pour continuer à lire
            contenido exclusivo para suscriptores
            contenido solo para suscriptores
            artículo solo para suscriptores
            artículo exclusivo para suscriptores
            suscríbete para seguir leyendo
            suscríbase para seguir leyendo
            para seguir leyendo
            para continuar leyendo
            sigue leyendo con
            contenuto riservato agli abbonati
            articolo riservato agli abbonati
            questo articolo è riservato
            questo contenuto è riservato
            abbonati per continuare a leggere
            per continuare a leggere
            continua a leggere con
            conteúdo exclusivo para assinantes
            conteúdo exclusivo para subscritores
            exclusivo para assinantes
            exclusivo para subscritores
            assine para continuar lendo
            para continuar lendo
            para continuar a ler
            artigo exclusivo para assinantes
            alleen voor abonnees
            exclusief voor abonnees
            dit artikel is alleen voor
            dit artikel is exclusief
            om verder te lezen
            lees verder met een abonnement
            verder lezen?
            artykuł tylko dla prenumeratorów
            tylko dla prenumeratorów
            tylko dla subskrybentów
            treść dostępna tylko dla
            aby czytać dalej
            aby przeczytać cały artykuł
            доступно только подписчикам
            только для подписчиков
            материал доступен только
            чтобы читать дальше
            чтобы продолжить чтение
            оформите подписку, чтобы
            هذا المقال للمشتركين
            هذا المحتوى للمشتركين
            للمشتركين فقط
            لمتابعة القراءة
            اشترك لمواصلة القراءة
            本文仅限订阅
            仅限订阅者
            仅限订户
            订阅后继续阅读
            订阅以继续阅读
            登录后阅读全文
            この記事は有料会員限定
            有料会員限定
            会員限定です
            会員限定記事
            この記事は有料記事
            続きを読むには
            """);

    private PaywallWords() {}

    static boolean standIn(String foldedText) {
        return SENTENCES.areIn(foldedText);
    }
}
