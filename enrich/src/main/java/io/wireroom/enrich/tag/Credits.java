package io.wireroom.enrich.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the words by which a page names its own people and sources: bylines, credits of pictures, who reported and
 * edited, datelines of agencies, rights, promotions. By their form, never by the name of a site.
 */
final class Credits {
    private static final int MAX_WORDS = 26;
    private static final int MAX_LENGTH = 300;
    private static final int MAX_DATELINE = 150;

    /** First words of lines worth a closer look, in lower case and without a colon. */
    private static final Set<String> OPENERS = WordLists.each("""
            by reporting editing writing additional compiled edited written photo photos photograph photographs
            photography image images picture pictures credit illustration graphic video source copyright © (c)
            follow subscribe sign click download related read more watch listen see also don't recommended ap
            afp reuters file contact reach email story words text from get join
            """);

    /** Words before {@code by} in a byline, in lower case. */
    private static final Set<String> WORKS = WordLists.each("""
            written edited compiled story words text video graphic illustration photo photos photograph
            photographs photography image images picture pictures source
            """);

    private static final Set<String> BETWEEN_NAMES = WordLists.each("""
            and in for of the de van von at with & | - – — / der la
            """);
    private static final Pattern AGENCY_DESK =
            Pattern.compile("(?i)\\(?(?:additional )?(?:reporting|writing|compiled) (?:and \\w+ )?by .*");
    private static final Pattern LABELLED = Pattern.compile(
            "(?i)(?:(?:file |cover |lead |main )?(?:photo(?:graph)?s?|images?|pictures?|illustration|video|"
                    + "graphic)(?: credits?| source| courtesy(?: of)?)?|credits?|source|words|text|follow|related|read(?: more| also| next)?|"
                    + "more(?: on this)?|watch|listen|see also|also read|don[’']t miss|recommended|contact|email)\\s*[:|].*");
    private static final Pattern PUBLISHED = Pattern.compile(
            ".*\\bcontributed (?:reporting|to this (?:report|story|article|piece))\\b.*|.*\\ball rights reserved\\b.*|"
                    + "(?:this|the) (?:article|story|piece|report|post|column|essay|interview|review|op-ed|content)\\b.*"
                    + "\\b(?:published|appeared|produced|syndicated|reprinted|republished)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?i)(?:©|\\(c\\)|copyright\\b(?! (?:law|act|case|claim|office|infring)))\\s*(?:©|\\(c\\))?\\s*(?:\\d{4}|by|the).*");
    private static final Pattern PROMOTION = Pattern.compile(
            "(?i)(?:follow|subscribe|sign up|click|download|get|join) .*\\b(?:newsletters?|app|here|updates|twitter|facebook|"
                    + "instagram|whatsapp|telegram|inbox|podcast|youtube|linkedin|alerts)\\b.*");
    private static final Pattern AGENCIES_PHOTO = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'’-]* ){0,4}\\p{Lu}[\\p{L}.'’-]*/\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4}(?:/.{0,40})?");
    private static final Pattern MAIL = Pattern.compile("[\\w.-]+@[\\w-]+\\.\\w+");
    private static final Pattern AUTHOR = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'’-]* ){1,4}(?:is|covers|writes) (?:an? |the )?.*\\b(?:reporter|correspondent|columnist|writer|"
                    + "editor|journalist|contributor|producer)\\b.*\\b(?:at|for|with|of|covering)\\b.*");
    /** {@code LONDON (Reuters) - } and {@code HOUSTON, Feb. 27 /PRNewswire/ -- }, with the agency as a group. */
    private static final Pattern DATELINE = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.,0-9 -]{0,60}\\s)?(?:\\((\\p{Lu}[\\p{L}. ]{1,40})\\)|/(\\p{Lu}[\\p{L}-]{2,40})/)\\s*(?:-{1,2}|–|—)\\s+");

    private static final List<String> IN_BRACKETS = List.of(
            "photo by",
            "photo:",
            "photograph:",
            "photograph by",
            "image:",
            "image credit",
            "picture:",
            "credit:",
            "ap photo",
            "reporting by",
            "additional reporting",
            "writing by",
            "editing by",
            "photo credit",
            "illustration by",
            "photo courtesy",
            "image courtesy",
            "source:",
            "video:",
            "getty",
            "reuters/",
            "afp/");

    private Credits() {}

    /** Whether a line that is not empty consists of such words. */
    static boolean isCredit(String line, boolean last) {
        if (line.length() > MAX_LENGTH) {
            return false;
        }
        int space = line.indexOf(' ');
        String first = (space < 0 ? line : line.substring(0, space)).toLowerCase(Locale.ROOT);
        String opener = first.endsWith(":") || first.endsWith(",") ? first.substring(0, first.length() - 1) : first;
        boolean opens = OPENERS.contains(opener) || opener.startsWith("(") || opener.startsWith("©");
        boolean slash = line.length() < 80 && line.indexOf('/') > 0;
        return (opens && opensCredit(line))
                || (slash && AGENCIES_PHOTO.matcher(line).matches())
                || (mayTellRights(line, first)
                        && isShort(line)
                        && PUBLISHED.matcher(line).matches())
                || (line.indexOf('@') > 0 && isShort(line) && MAIL.matcher(line).find())
                || (last && isShort(line) && AUTHOR.matcher(line).matches());
    }

    /** Whether a look at the whole line is worth its time. */
    private static boolean mayTellRights(String line, String first) {
        return first.equals("this")
                || first.equals("the")
                || line.contains("contributed ")
                || line.contains(" reserved");
    }

    private static boolean opensCredit(String line) {
        return isShort(line)
                && (isByline(line)
                        || AGENCY_DESK.matcher(line).matches()
                        || LABELLED.matcher(line).matches()
                        || COPYRIGHT.matcher(line).matches()
                        || PROMOTION.matcher(line).matches());
    }

    /** {@code By Jane Doe and Paul Marlow, Fenwick Post}: only names and what joins them. */
    private static boolean isByline(String line) {
        List<String> words = List.of(line.split("[ ,;]+"));
        int by = WORKS.contains(words.get(0).toLowerCase(Locale.ROOT)) ? 1 : 0;
        return by + 1 < words.size()
                && words.size() - by <= 14
                && words.get(by).equalsIgnoreCase("by")
                && words.stream().skip(by + 1L).allMatch(Credits::isOfNames);
    }

    private static boolean isOfNames(String word) {
        return word.isEmpty() || Character.isUpperCase(word.codePointAt(0)) || BETWEEN_NAMES.contains(word);
    }

    private static boolean isShort(String line) {
        return line.chars().filter(c -> c == ' ').count() < MAX_WORDS;
    }

    /**
     * Turns credits in brackets into spaces, and the dateline of an agency that is the publisher.
     *
     * @param isOwn whether a name is that of the publisher
     */
    static void blankInside(char[] prose, String text, int start, int end, Predicate<String> isOwn) {
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if ((c == '(' || c == '/') && at - start < MAX_DATELINE) {
                blankDateline(prose, text, start, end, isOwn);
            }
            if (c == '(' && isBracketed(text, at + 1)) {
                String ahead = text.substring(at, Math.min(end, at + MAX_LENGTH));
                Arrays.fill(prose, at, at + ahead.indexOf(')') + 1, ' ');
            }
        }
    }

    private static void blankDateline(char[] prose, String text, int start, int end, Predicate<String> isOwn) {
        Matcher dateline = DATELINE.matcher(text).region(start, Math.min(end, start + MAX_DATELINE));
        if (dateline.lookingAt() && isOwn.test(dateline.group(1) == null ? dateline.group(2) : dateline.group(1))) {
            Arrays.fill(prose, start, dateline.end(), ' ');
        }
    }

    private static boolean isBracketed(String text, int at) {
        return IN_BRACKETS.stream().anyMatch(opening -> text.regionMatches(true, at, opening, 0, opening.length()));
    }
}
