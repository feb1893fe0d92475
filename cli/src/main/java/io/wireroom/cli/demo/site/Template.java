package io.wireroom.cli.demo.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTML page with holes: <code>{{name}}</code> is filled with escaped text, <code>{{{name}}}</code> with HTML. */
final class Template {
    private static final Pattern HOLE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    private final String html;

    private Template(String html) {
        this.html = html;
    }

    /** The template in the resource {@code pages/<name>.html} of the demo. */
    static Template named(String name) {
        try (InputStream in = Template.class.getResourceAsStream("/io/wireroom/cli/demo/pages/" + name + ".html")) {
            if (in == null) {
                throw new IllegalStateException("no page template " + name);
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The page.
     *
     * @throws IllegalArgumentException when a hole has no value
     */
    String fill(Map<String, String> values) {
        return HOLE.matcher(html)
                .replaceAll(hole -> Matcher.quoteReplacement(
                        hole.group(1) != null ? value(values, hole.group(1)) : escape(value(values, hole.group(2)))));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the page asks for '" + name + "'");
        }
        return value;
    }
}
