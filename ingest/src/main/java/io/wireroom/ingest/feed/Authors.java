package io.wireroom.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;

/** Names of authors, however a dialect wraps them. */
final class Authors {
    private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)");
    private static final Pattern NAME_AND_MAIL =
            Pattern.compile("(.+?)\\s*[(<\\[]\\s*(?:mailto:)?\\S+@\\S+?\\s*[)>\\]]");
    private static final int LONGEST = 300;
    private static final int MOST = 100;
    private static final List<String> KEYS = List.of("author", "dc:creator", "creator", "dc:author", "itunes:author");

    private Authors() {}

    /** The authors of an entry or a feed itself. */
    static List<String> of(Element parent) {
        List<String> authors = new ArrayList<>();
        for (Element element : parent.getChildren()) {
            if (KEYS.contains(FeedTree.key(element))) {
                add(authors, written(element));
            }
        }
        FeedModules.authors(parent).forEach(name -> add(authors, name));
        return authors;
    }

    /** The name in {@code "mail (name)"}, {@code "name <mail>"} and the like. */
    static String name(String written) {
        String line = SafeHtml.line(written);
        if (line.length() > LONGEST) {
            return line.substring(0, LONGEST); // no name; entries without authors would all inherit it in full
        }
        if (line.indexOf('@') < 0) {
            return line;
        }
        Matcher mailFirst = MAIL_AND_NAME.matcher(line);
        if (mailFirst.matches()) {
            return mailFirst.group(1).strip();
        }
        Matcher nameFirst = NAME_AND_MAIL.matcher(line);
        return nameFirst.matches() ? nameFirst.group(1).strip() : line;
    }

    private static String written(Element author) {
        return author.getChildren().isEmpty()
                ? author.getText()
                : FeedTree.text(author, "name", "email").orElseGet(() -> FeedTree.text(author));
    }

    private static void add(List<String> authors, String written) {
        String name = name(
                SafeHtml.looksLikeHtml(written) && written.contains("@")
                        ? written.replace("<", "(").replace(">", ")")
                        : written);
        if (!name.isEmpty() && authors.size() < MOST && !authors.contains(name)) {
            authors.add(name);
        }
    }
}
