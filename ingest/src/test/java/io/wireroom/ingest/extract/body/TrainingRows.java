package io.wireroom.ingest.extract.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.ingest.Corpus;
import io.wireroom.ingest.extract.ExtractionLimits;
import io.wireroom.ingest.extract.PageInput;
import io.wireroom.ingest.extract.metadata.PageMetadata;
import io.wireroom.ingest.extract.page.PageParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes the evidence on each block of labelled pages, for {@code bench/training/judge.py}:
 *
 * <pre>TrainingRows CORPUS ROWS</pre>
 *
 * CORPUS is a folder of sets; a set holds {@code gold.jsonl}, whose lines have {@code file}, {@code url}, {@code contentType}
 * and {@code body}, and the pages as gzip files. Sets without bodies are passed over. Each page is written as it is, and once more in
 * one of the other variants. The cases of our own corpus that have a body are written too, as the set {@code own}: they
 * bring in languages and builders that other sets lack.
 */
public final class TrainingRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BRIEF = 2;
    private static final int EVERY = 5;

    private final Writer out;
    private final Instant now;
    private final List<String> boxes;
    private boolean first = true;
    private int nextBox;

    private enum Variant {
        /** As it is on the web. */
        PLAIN,
        /** Without anything around the region that holds the most prose, as small sites publish. */
        BARE,
        /** Cut after two paragraphs, as news in brief is. */
        SHORT,
        /** With promos, captions and cross-references of our own making between its paragraphs. */
        BOXED
    }

    private TrainingRows(Writer out, Instant now) throws IOException {
        this.boxes = boxes();
        this.out = out;
        this.now = now;
    }

    /** Runs it; fails on a page that cannot be read, as the corpus is then not what it should be. */
    public static void main(String[] arguments) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]));
                Stream<Path> folders = Files.list(Path.of(arguments[0]))) {
            TrainingRows rows = new TrainingRows(out, Instant.parse("2026-01-01T00:00:00Z"));
            for (Path set : folders.filter(folder -> Files.exists(folder.resolve("gold.jsonl")))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(set.resolve("gold.jsonl"))) {
                    rows.write(set, JSON.readTree(line));
                }
            }
            for (Corpus own : Corpus.cases("extract")) {
                rows.write(own);
            }
        }
    }

    private static List<String> boxes() throws IOException {
        try (InputStream lines =
                Objects.requireNonNull(TrainingRows.class.getResourceAsStream("/training/boxes.html"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private void write(Corpus own) throws IOException {
        String body = own.expected().path("body").asText();
        PageInput page = new PageInput(
                own.bytes(), Optional.empty(), URI.create("https://" + own.name() + ".example/page"), Optional.empty());
        if (body.contains("\n\n")) {
            write("own", own.name(), body, page, Variant.PLAIN);
        }
    }

    private void write(Path set, JsonNode gold) throws IOException {
        PageInput page = page(set, gold);
        if (!gold.has("body")
                || PageParser.refusal(page, ExtractionLimits.DEFAULT).isPresent()) {
            return;
        }
        String name = String.valueOf(set.getFileName());
        String file = gold.path("file").asText();
        String body = gold.path("body").asText();
        write(name, file, body, page, Variant.PLAIN);
        int turn = Math.floorMod(file.hashCode(), 4);
        write(name, file, body, page, turn == 0 ? Variant.BARE : turn == 1 ? Variant.SHORT : Variant.BOXED);
    }

    private void write(String set, String file, String body, PageInput page, Variant variant) throws IOException {
        Document document = PageParser.parse(page, ExtractionLimits.DEFAULT);
        PageMetadata metadata = PageMetadata.of(page, document, now);
        vary(document, metadata, variant);
        ObjectNode row = JSON.createObjectNode()
                .put("set", set)
                .put("file", file)
                .put("host", String.valueOf(page.url().getHost()).replaceFirst("^www\\.", ""))
                .put("variant", variant.name())
                .put("gold", body);
        blocks(row, document, metadata);
        out.write(row + "\n");
    }

    private static PageInput page(Path set, JsonNode gold) throws IOException {
        String url = gold.path("url").asText().replace(" ", "%20").replace("|", "%7C");
        try (InputStream packed =
                        Files.newInputStream(set.resolve(gold.path("file").asText()));
                InputStream bytes = new GZIPInputStream(packed)) {
            Optional<String> type =
                    Optional.of(gold.path("contentType").asText()).filter(text -> !text.isEmpty());
            return new PageInput(bytes.readAllBytes(), type, URI.create(url), Optional.empty());
        }
    }

    private void vary(Document document, PageMetadata metadata, Variant variant) {
        Layout layout = Layout.of(document.body());
        Place region = new Evidence(layout, metadata.title(), metadata.spareBody()).regions().grown;
        if (variant == Variant.BARE) {
            Element bare = region.element.clone().clearAttributes();
            document.body().empty();
            document.body().appendElement("h1").text(metadata.title().orElse(""));
            document.body().appendChild(bare);
        } else if (variant == Variant.BOXED) {
            box(layout.blocks().subList(region.from, region.to));
        } else if (variant == Variant.SHORT) {
            layout.blocks().subList(region.from, region.to).stream()
                    .filter(block -> block.isProse() && block.kind == Block.Kind.PARAGRAPH)
                    .skip(BRIEF)
                    .forEach(block -> block.place.element.remove());
        }
    }

    private void box(List<Block> region) {
        List<Block> paragraphs = region.stream()
                .filter(block -> block.isProse() && block.kind == Block.Kind.PARAGRAPH)
                .toList();
        for (int i = 1; i < paragraphs.size(); i += EVERY) {
            paragraphs.get(i).place.element.after(boxes.get(nextBox++ % boxes.size()));
        }
    }

    private void blocks(ObjectNode page, Document document, PageMetadata metadata) {
        Layout layout = Layout.of(document.body());
        Evidence evidence = new Evidence(layout, metadata.title(), metadata.spareBody());
        ArrayNode blocks = page.putArray("blocks");
        Row row = Row.named();
        for (int i = 0; i < layout.blocks().size(); i++) {
            evidence.fill(row, i);
            ObjectNode block = blocks.addObject().put("text", layout.blocks().get(i).text);
            ArrayNode values = block.putArray("values");
            for (int column = 0; column < row.names().size(); column++) {
                values.add(Math.round(row.value(column) * 10_000) / 10_000.0);
            }
        }
        if (first && !layout.blocks().isEmpty()) {
            row.names().forEach(page.putArray("columns")::add);
            first = false;
        }
    }
}
