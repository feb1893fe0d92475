package io.wireroom.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * A document type: where it stands, and the plain texts that it gives names to. It is taken out before any parser sees it, as
 * nothing else in it is meant for us.
 */
record Doctype(int start, int end, Map<String, String> entities) {
    private static final int SEARCHED = 4_096;
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([\\w.-]{1,64})\\s+(?:\"([^\"<]{0,1000})\"|'([^'<]{0,1000})')\\s*>");
    private static final Pattern REFERENCE = Pattern.compile("&([\\w.-]{1,64});");
    /** The two names that HTML 4, and with it the DTD of RSS 0.91, gives to other characters than HTML 5. */
    private static final Map<String, String> OF_HTML_4 = Map.of("lang", "\u2329", "rang", "\u232a");

    /** The document without its document type, the texts that this gives names to put in. */
    static String removed(String xml, FeedLimits limits) throws FeedUnreadable {
        Doctype doctype = in(xml);
        boolean plain = doctype.end() == 0 && !xml.contains("ang;");
        return plain ? xml : doctype.expand(xml.substring(0, doctype.start()) + xml.substring(doctype.end()), limits);
    }

    private static Doctype in(String xml) throws FeedUnreadable {
        int start = start(xml);
        if (start < 0) {
            return new Doctype(0, 0, OF_HTML_4);
        }
        int end = end(xml, start);
        Map<String, String> entities = new HashMap<>(OF_HTML_4);
        Matcher entity = ENTITY.matcher(xml.substring(start, end));
        while (entity.find()) {
            String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
            entities.put(entity.group(1), value);
        }
        if (entities.values().stream().anyMatch(value -> names(value, entities))) {
            throw new FeedUnreadable(FeedProblem.XML_BOMB, "The document type defines entities by other entities.");
        }
        entities.replaceAll((name, value) -> Parser.unescapeEntities(value, false));
        return new Doctype(start, end, entities);
    }

    private static boolean names(String value, Map<String, String> entities) {
        Matcher reference = REFERENCE.matcher(value);
        while (reference.find()) {
            if (entities.containsKey(reference.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Where it stands, behind nothing but junk, comments and processing instructions; -1 for nowhere. */
    private static int start(String xml) {
        int at = xml.indexOf('<');
        while (at >= 0 && at < SEARCHED && !xml.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            at = Prolog.behindAside(xml, at);
        }
        return at < SEARCHED ? at : -1;
    }

    private static int end(String xml, int start) {
        int bracket = xml.indexOf('[', start);
        int close = xml.indexOf('>', start);
        if (bracket >= 0 && bracket < close) {
            int subset = xml.indexOf(']', bracket);
            close = subset < 0 ? close : xml.indexOf('>', subset);
        }
        return close < 0 ? xml.length() : close + 1;
    }

    /** Puts the texts in; they hold no names themselves, so this grows a document at most by a bounded sum. */
    private String expand(String xml, FeedLimits limits) throws FeedUnreadable {
        if (entities.isEmpty()) {
            return xml;
        }
        StringBuilder out = new StringBuilder(xml.length());
        Matcher reference = REFERENCE.matcher(xml);
        int from = 0;
        while (reference.find()) {
            String value = entities.get(reference.group(1));
            if (value != null) {
                out.append(xml, from, reference.start()).append(escaped(value));
                from = reference.end();
            }
            if (out.length() > limits.maxBytes()) {
                throw new FeedUnreadable(FeedProblem.XML_BOMB, "The document grows without bound by its own entities.");
            }
        }
        return out.append(xml, from, xml.length()).toString();
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;");
    }
}
