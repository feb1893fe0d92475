package io.wireroom.enrich.version;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The letters that what a regular expression matches begins with, so that it need not be tried elsewhere. Knows literals,
 * groups and alternations; before anything else a beginning ends.
 */
final class Beginnings {
    /** Letters that are enough to tell. */
    static final int ENOUGH = 8;

    private static final String META = "\\[](){}.*+?|^$";
    private static final String OPTIONAL = "?*{";

    private Beginnings() {}

    /** Each way to begin, of {@link #ENOUGH} letters, or fewer where the expression leaves open what follows them. */
    static Set<String> of(String regex) {
        Set<String> beginnings = new HashSet<>();
        collect("", regex, beginnings);
        return beginnings;
    }

    private static void collect(String before, String regex, Set<String> beginnings) {
        int i = 0;
        while (before.length() + i < ENOUGH && i < regex.length() && isLiteral(regex, i)) {
            i++;
        }
        String beginning = before + regex.substring(0, i);
        String rest = regex.substring(i);
        if (beginning.length() == ENOUGH || !isGroup(rest)) {
            beginnings.add(beginning);
            return;
        }
        int close = close(rest);
        String behind = rest.substring(close + 1);
        boolean isOptional = behind.startsWith("?");
        for (String alternative : alternatives(rest.substring(rest.startsWith("(?:") ? 3 : 1, close))) {
            collect(beginning, alternative + (isOptional ? behind.substring(1) : behind), beginnings);
        }
        if (isOptional) {
            collect(beginning, behind.substring(1), beginnings);
        }
    }

    private static boolean isLiteral(String regex, int i) {
        boolean isOptional = i + 1 < regex.length() && OPTIONAL.indexOf(regex.charAt(i + 1)) >= 0;
        return META.indexOf(regex.charAt(i)) < 0 && !isOptional;
    }

    private static boolean isGroup(String regex) {
        return regex.startsWith("(?:") || (regex.startsWith("(") && !regex.startsWith("(?"));
    }

    /** Index of the bracket that closes the one at the beginning. */
    private static int close(String regex) {
        int depth = 0;
        for (int i = 0; i < regex.length(); i++) {
            depth += regex.charAt(i) == '(' ? 1 : regex.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("open bracket: " + regex);
    }

    private static List<String> alternatives(String group) {
        List<String> alternatives = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < group.length(); i++) {
            char c = group.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0) {
                alternatives.add(group.substring(start, i));
                start = i + 1;
            }
        }
        alternatives.add(group.substring(start));
        return alternatives;
    }
}
