package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.date.WrittenDate;
import io.wireroom.ingest.markup.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes bylines apart into names: without labels, job titles, degrees, addresses, dates and places. */
final class AuthorNames {
    private static final Pattern PREFIX = Pattern.compile(
            "(?iu)^(?:(?:(?:written|posted|story|stories|words|report(?:ed|ing)?|articles?|text[eo]?|analysis|opinion|reviewed|review|published|column|interview|scritto|publi\u00e9|publicado|escrito|geschrieben)\\s+)?(?:by|von|vom|par|por|di|da|de|door|af|av|przez)\\b:?\\s+"
                    + "|(?:authors?|contributors?|autore?s?|autorin|autor(?:en)?|auteurs?|reporters?|redactie|redakteur|text[eo]?|texte|editors?|writers?|words|by|von|par|por|di|door|\u0430\u0432\u0442\u043e\u0440|tekst|foto)\\s*[:\uff1a|]\\s*|written by:?\\s+"
                    + "|(?:\u8457\u8005|\u4f5c\u8005|\u8bb0\u8005|\u8a18\u8005|\u6587|\u6587\u7ae0|\u64b0\u7a3f|\u57f7\u7b46)\\s*[:\uff1a/\uff0f\u25cf\\s]\\s*)");
    private static final Pattern ADDRESS = Pattern.compile(
            "\\S*@\\S+|https?://\\S+|www\\.\\S+|\\([^()]{0,80}\\)|\\[[^\\]]{0,80}\\]|^[^\\p{L}\\p{N}]+");
    private static final Pattern CUT = Pattern.compile(
            "(?iu)\\s*(?:\\|| [-\u2013\u2014\u2022\u00b7] |\u2022|\\b(?:published|updated|posted|last)\\s|\\b\\d).*$");
    private static final Pattern CUT_AFTER_NAME =
            Pattern.compile("(?iu)(?<=\\S\\s\\S{1,30})\\s+(?:for|on|at|in|about)\\s.*$");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:;|,|\u3001|\uff0c|&|\\+|\\s/\\s|\r|\n)\\s*");
    private static final Pattern AND = Pattern.compile(
            "(?iu)\\s+(?:and|und|et|y|e|i|en|og|och|ve|\u0438|with|mit|avec|con)\\s+|^(?:and|und|et)\\s+");
    private static final Pattern ROLE = Pattern.compile(
            "(?iu)\\b(?:(?:staff|senior|chief|special|political|deputy|managing|associate|assistant|contributing|freelance|guest|national|foreign|sports?|business|news|science|health|crime|money|opinion|data|investigative|lead|executive|global|certified|registered|editorial|digital|junior)\\b.*)?\\b(?:reporters?|writers?|editors?|correspondents?|columnists?|contributors?|journalists?|producers?|photographers?|critics?|analysts?|bureau|specialists?|consultants?|managers?|founder|ceo|director|professor|redakteur(?:in)?|redaktor|korrespondent(?:in)?|journalistin?|autorin|rédact(?:eur|rice)|journaliste|correspondant|redactora?|corresponsal|periodista|giornalista|corrispondente|jornalista|redacteur|verslaggever|correspondent(?:e)?)\\b.*$");
    private static final Pattern DEGREE = Pattern.compile(
            "(?:[\\s,]+(?:(?:MD|M\\.D\\.|Ph\\.?D\\.?|RN|BSN|MSN|DVM|MPH|MBA|MS|MSc|BSc|MA|RD|RDN|LD|CPT|CSCS|DO|DDS|JD|CFP|CPA|LCSW|FACP|FOMA|DABOM|FNP|NP|PA-C|VMD|CFA|SMT)\\b\\.?))+$");
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?iu)^(?:admin(?:istrator)?|author|authors|unknown|anonymous|none|null|undefined|n/a|webmaster|guest|user|updated|published|posted|date|view.*|follow.*|share.*|more.*|see .*|all .*|read .*|full bio|bio|profile|account|about.*|contact.*|sign .*|log ?in.*|member login|subscribe.*|.*\\bminutes?\\b.*|.*\\bcomments?\\b.*|.*https?:.*|photo.*|image.*|getty.*|by|von|par|por|written by|home|news|search|menu|email|twitter|facebook|linkedin|print|.*\u8a18\u4e8b\u4e00\u89a7.*|.*\u4e00\u89a7|\u8457\u8005|\u4f5c\u8005|[a-z])$");
    private static final Pattern GENERIC = Pattern.compile(
            "(?iu)\\b(?:staff|editor|editors|editorial|redaktion|redazione|redacci\u00f3n|r\u00e9daction|reda\u00e7\u00e3o|redactie|redakcja|\u0440\u0435\u0434\u0430\u043a\u0446\u0438\u044f|newsroom|team|desk|press release|pressemitteilung|news service|contributor|agencies|agenturen|wires?)\\b|\u7f16\u8f91|\u7de8\u96c6");
    private static final Pattern OUTLET = Pattern.compile(
            "(?iu)\\b(?:media|news|journal|times|post|press|gazette|herald|tribune|magazine|report|daily|tv|radio|network|zeitung|inc|llc|ltd|gmbh|company)\\.?$|\\.(?:com|org|net|de)$");
    private static final Pattern INITIAL_LAST = Pattern.compile("\\b(?:\\p{L}|[JS]r)\\.$");
    private static final Pattern PUNCTUATION_LAST = Pattern.compile("[\\s,.:;\u2019'-]+$");
    private static final Pattern WRAPPED = Pattern.compile("^[(\\[](.*)[)\\]]$");
    private static final Pattern LABEL_ALONE = Pattern.compile(
            "(?iu)(?:(?:written|reported|words|story|text|article) )?(?:by|von|par|por|di|da|door)|authors?|contributors?|autor(?:en|in|es|a)?|auteurs?|autore|redakteur|\u4f5c\u8005|\u8457\u8005|\u8bb0\u8005|\u6587");
    private static final Pattern LETTERS =
            Pattern.compile("[\\p{L}\\p{M}\\s.'\u2019\u2018`\u00b4\u00b7\u30fb/\uff0f\u2010-]+");
    private static final Pattern FULL = Pattern.compile(
            "(?:[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}.'\u2019-]*)(?: (?:[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}.'\u2019-]*|von|van|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|zu))*(?: [\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}.'\u2019-]*)|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{2,6}");
    private static final int MOST = 12;
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;

    private AuthorNames() {}

    /** The names in bylines, in order, each once. */
    static List<String> of(List<String> bylines) {
        List<String> names = new ArrayList<>();
        Set<String> folded = new HashSet<>();
        for (String byline : bylines) {
            for (String name : split(byline)) {
                String known = PlainText.fold(name);
                boolean longer = folded.stream().anyMatch(other -> known.startsWith(other + " "));
                if (names.size() < MOST && !longer && folded.add(known)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    /** Whether a name stands for whoever works there: "Staff", "Redaktion". */
    static boolean isGeneric(String name) {
        return GENERIC.matcher(name).find();
    }

    /** Whether a name has two words or more, each of which is written as names are. */
    static boolean isFull(String name) {
        return FULL.matcher(name).matches();
    }

    /** Whether a text begins as bylines do: "By", "Von", "Written by". */
    static boolean isLabelled(String text) {
        return PREFIX.matcher(text + " ").find() || isLabel(text);
    }

    /** Whether a text is such a beginning and nothing else. */
    static boolean isLabel(String text) {
        return LABEL_ALONE
                .matcher(
                        text.endsWith(":")
                                ? text.substring(0, text.length() - 1).strip()
                                : text)
                .matches();
    }

    private static List<String> split(String byline) {
        String line = WRAPPED.matcher(Line.folded(byline)).replaceFirst("$1");
        String bare = ADDRESS.matcher(line).replaceAll(" ").strip();
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(unlabelled(bare))) {
            for (String piece : conjoined(unlabelled(part))) {
                String name = name(piece);
                boolean outlet = !names.isEmpty() && OUTLET.matcher(name).find();
                if (!outlet && isName(name)) {
                    names.add(Capitals.eased(name));
                }
            }
        }
        return names;
    }

    private static String unlabelled(String text) {
        Matcher prefix = PREFIX.matcher(text + " ");
        return prefix.find()
                ? text.substring(Math.min(prefix.end(), text.length())).strip()
                : text;
    }

    /** Names joined by "and"; "Health and Research" and "Ortega y Gasset" stay whole. */
    private static List<String> conjoined(String text) {
        String[] parts = AND.split(text);
        boolean names = Arrays.stream(parts).skip(1).allMatch(part -> part.indexOf(' ') > 0 || text.startsWith(part))
                || Arrays.stream(parts).noneMatch(part -> part.indexOf(' ') > 0);
        return parts.length > 1 && !names ? List.of(text) : Arrays.asList(parts);
    }

    private static String name(String text) {
        if (Agencies.isAgency(text)) {
            return text;
        }
        String name = CUT.matcher(text).replaceFirst("");
        name = name.length() < text.length() ? withoutMonth(name.strip()) : name;
        name = Agencies.off(CUT_AFTER_NAME.matcher(name).replaceFirst("").strip());
        Matcher role = ROLE.matcher(name);
        if (role.find() && (isTitleAlone(name, role) || role.start() > name.indexOf(' ') + 1)) {
            name = name.substring(0, role.start()).strip();
        }
        return withoutEnd(DEGREE.matcher(name).replaceFirst("").strip());
    }

    /** A text that was cut before a number, without the month of which that was the day. */
    private static String withoutMonth(String text) {
        int last = text.lastIndexOf(' ') + 1;
        return WrittenDate.of("1 " + text.substring(last) + " 2020").isPresent()
                ? text.substring(0, last).strip()
                : text;
    }

    private static String withoutEnd(String name) {
        return INITIAL_LAST.matcher(name).find()
                ? name
                : PUNCTUATION_LAST.matcher(name).replaceFirst("");
    }

    /** "Political Correspondent", but not "Staff" or "The Editors", who may claim a page. */
    private static boolean isTitleAlone(String name, Matcher role) {
        return role.start() == 0 && !GENERIC.matcher(name).find();
    }

    private static boolean isName(String text) {
        long words = text.chars().filter(c -> c == ' ').count() + 1;
        return text.length() > 1
                && text.length() <= LONGEST
                && words <= MOST_WORDS
                && text.codePoints().anyMatch(Character::isLetter)
                && LETTERS.matcher(text).matches()
                && !DEGREE.matcher(" " + text).matches()
                && !NOT_A_NAME.matcher(text).matches();
    }
}
