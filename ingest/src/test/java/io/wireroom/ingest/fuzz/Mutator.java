package io.wireroom.ingest.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damages documents the way that servers, templates and enemies do. The same random numbers make the same damage. */
final class Mutator {
    private static final int LONGEST = 1 << 20;
    private static final List<String> TOKENS = List.of(
            "&",
            "&#0;",
            "&#xD800;",
            "&#99999999999;",
            "&nbsp;",
            "&bogus;",
            "&amp;amp;lt;",
            "<",
            ">",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<?xml version='1.0' encoding='utf-7'?>",
            "<?xml version='1.0' encoding='UTF-16'?>",
            "<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]>",
            "<!DOCTYPE",
            "<!ENTITY % x SYSTEM 'http://127.0.0.1/'>",
            "\0",
            "\u0001",
            "\ufeff",
            "\uffff",
            "\ud800",
            "xmlns='",
            " xml:base='http://[::1'",
            " xml:base='//'",
            " href='http://a:99999/'",
            " type='xhtml'",
            " mode='base64'",
            "<item>",
            "<entry>",
            "<channel>",
            "</channel>",
            "<content type='xhtml'><div>",
            "<media:group>",
            "<media:content url='%' fileSize='x' duration='-1'>",
            "<itunes:duration>99:99:99:99</itunes:duration>",
            "<sy:updateFrequency>-0</sy:updateFrequency>",
            "<ttl>99999999999999999999</ttl>",
            "<pubDate>99999999999999999</pubDate>",
            "<pubDate>Mon, 99 Foo 99999 99:99:99 +9999</pubDate>",
            "<script>",
            "<svg onload=x>",
            "<table><tr><td>",
            "<p><div><p>",
            "<article>",
            "</article>",
            "<div itemprop='articleBody'>",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":",
            "<meta charset='utf-16'>",
            "<meta property='article:published_time' content='0000-99-99T99:99:99+99:99'>",
            "<template><select><option>",
            "<a href='",
            "<h1>",
            "<br>",
            "<!--[if lt IE 9]>",
            "</head><body>",
            "<plaintext>",
            "<math><mtext>",
            "\u202e",
            "\u00ad",
            "<a href='java\nscript:x'>",
            "\"",
            "\\u0000",
            "{\"items\":[",
            "[[[[",
            "-1e999999",
            "{",
            "}",
            "null");

    private final RandomGenerator random;
    private final List<byte[]> seeds;

    Mutator(RandomGenerator random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = List.copyOf(seeds);
    }

    /** A seed with one to eight damages. */
    byte[] next() {
        byte[] document = seed();
        for (int left = 1 + random.nextInt(8); left > 0; left--) {
            document = damaged(document);
        }
        return document.length > LONGEST ? Arrays.copyOf(document, LONGEST) : document;
    }

    private byte[] damaged(byte[] document) {
        if (document.length < 2) {
            return seed();
        }
        int from = random.nextInt(document.length);
        int to = Math.min(document.length, from + 1 + random.nextInt(1 << random.nextInt(10)));
        return switch (random.nextInt(10)) {
            case 0 -> flipped(document);
            case 1 -> random.nextInt(4) == 0 ? Arrays.copyOf(document, from) : flipped(document);
            case 2 -> spliced(document, from, seed());
            case 3 -> joined(document, from, new byte[0], to);
            case 4 -> repeated(document, from, to);
            case 5 -> moved(document, from, to);
            case 6 -> tagsDamaged(document, from);
            case 7 -> joined(document, from, noise(), from);
            default -> joined(document, from, token(), from);
        };
    }

    private byte[] flipped(byte[] document) {
        byte[] copy = document.clone();
        for (int left = 1 + random.nextInt(16); left > 0; left--) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private byte[] spliced(byte[] document, int at, byte[] other) {
        return joined(document, at, Arrays.copyOfRange(other, random.nextInt(other.length), other.length), at);
    }

    /** A piece many times over: deep nesting where it opens elements, long lists where it is an entry. */
    private byte[] repeated(byte[] document, int from, int to) {
        int times = Math.min(1 << random.nextInt(15), Math.max(1, (LONGEST / 4) / (to - from)));
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            piece.write(document, from, to - from);
        }
        return joined(document, from, piece.toByteArray(), from);
    }

    private byte[] moved(byte[] document, int from, int to) {
        byte[] piece = Arrays.copyOfRange(document, from, to);
        byte[] rest = joined(document, from, new byte[0], to);
        int at = random.nextInt(rest.length + 1);
        return joined(rest, at, piece, at);
    }

    /** The next tag loses its end, is closed at once, is opened many times, or gets a prefix nobody declared. */
    private byte[] tagsDamaged(byte[] document, int from) {
        int open = indexOf(document, (byte) '<', from);
        int close = indexOf(document, (byte) '>', open);
        if (open == document.length || close == document.length) {
            return flipped(document);
        }
        return switch (random.nextInt(4)) {
            case 0 -> joined(document, close, new byte[0], close + 1);
            case 1 -> joined(document, close, new byte[] {'/'}, close);
            case 2 -> repeated(document, open, close + 1);
            default -> joined(document, open + 1, "zz:".getBytes(StandardCharsets.US_ASCII), open + 1);
        };
    }

    private static int indexOf(byte[] document, byte wanted, int from) {
        int at = from;
        while (at < document.length && document[at] != wanted) {
            at++;
        }
        return at;
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(32)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] token() {
        String token = TOKENS.get(random.nextInt(TOKENS.size()));
        return token.repeat(random.nextInt(20) == 0 ? 1 + random.nextInt(20_000 / token.length()) : 1)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] document, int end, byte[] middle, int start) {
        byte[] joined = new byte[end + middle.length + document.length - start];
        System.arraycopy(document, 0, joined, 0, end);
        System.arraycopy(middle, 0, joined, end, middle.length);
        System.arraycopy(document, start, joined, end + middle.length, document.length - start);
        return joined;
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size())).clone();
    }
}
