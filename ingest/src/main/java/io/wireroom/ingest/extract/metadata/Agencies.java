package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.markup.PlainText;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** News agencies, whose name stands where an author's may. */
final class Agencies {
    private static final Set<String> NAMES = Set.of(
            "reuters",
            "thomson reuters",
            "ap",
            "associated press",
            "the associated press",
            "ap news",
            "afp",
            "agence france presse",
            "dpa",
            "deutsche presse agentur",
            "dpa afx",
            "apa",
            "austria presse agentur",
            "sda",
            "keystone sda",
            "ats",
            "kna",
            "epd",
            "sid",
            "efe",
            "agencia efe",
            "europa press",
            "ansa",
            "agi",
            "adnkronos",
            "lapresse",
            "lusa",
            "agencia lusa",
            "agencia brasil",
            "anp",
            "belga",
            "pap",
            "ctk",
            "tass",
            "itar tass",
            "interfax",
            "ria novosti",
            "\u0442\u0430\u0441\u0441",
            "\u0438\u043d\u0442\u0435\u0440\u0444\u0430\u043a\u0441",
            "ukrinform",
            "kyodo",
            "kyodo news",
            "jiji",
            "jiji press",
            "\u5171\u540c\u901a\u4fe1",
            "\u6642\u4e8b\u901a\u4fe1",
            "xinhua",
            "\u65b0\u534e\u793e",
            "\u65b0\u83ef\u793e",
            "\u4e2d\u65b0\u793e",
            "yonhap",
            "yonhap news agency",
            "\uc5f0\ud569\ub274\uc2a4",
            "pti",
            "press trust of india",
            "ani",
            "ians",
            "pa",
            "pa media",
            "press association",
            "upi",
            "united press international",
            "canadian press",
            "the canadian press",
            "aap",
            "anadolu",
            "anadolu agency",
            "anadolu ajansi",
            "aa",
            "dha",
            "iha",
            "bloomberg",
            "bernama",
            "antara",
            "sana",
            "wafa",
            "spa",
            "wam",
            "\u0631\u0648\u064a\u062a\u0631\u0632",
            "\u0641\u0631\u0627\u0646\u0633 \u0628\u0631\u0633",
            "ntb",
            "tt",
            "ritzau",
            "stt",
            "nnn",
            "cp");
    private static final Pattern TAIL = Pattern.compile(
            "(?i)[\\s,/|-]+(?:the )?(?:associated press|reuters|agence france-presse|canadian press|press association|pa media|bloomberg|afp|dpa)$");

    private Agencies() {}

    static boolean isAgency(String name) {
        return NAMES.contains(PlainText.fold(name));
    }

    /** A name without the agency behind it. */
    static String off(String name) {
        Matcher tail = TAIL.matcher(name);
        return tail.find() && tail.start() > 0 ? name.substring(0, tail.start()).strip() : name;
    }
}
