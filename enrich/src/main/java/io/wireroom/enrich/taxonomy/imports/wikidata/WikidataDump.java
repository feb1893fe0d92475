package io.wireroom.enrich.taxonomy.imports.wikidata;

import io.wireroom.enrich.taxonomy.imports.ImportException;
import io.wireroom.enrich.taxonomy.imports.ImportSource;
import io.wireroom.enrich.taxonomy.imports.Imported;
import io.wireroom.enrich.taxonomy.imports.Known;
import io.wireroom.enrich.taxonomy.imports.Problems;
import io.wireroom.schemas.record.ActorType;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A dump of Wikidata as published: a list with an entity a line. Memory is needed for the longest line and for what is
 * kept. A broken line is counted and told; it never ends the reading.
 */
public final class WikidataDump {
    private static final int LINES_BETWEEN_TELLING = 1_000;
    private static final List<String> REASONS = List.of(
            "no items",
            "no actors of a known class",
            "types not asked for",
            "in too few Wikipedias",
            "without a label",
            "less known than the limit allows");

    private final WikidataOptions options;
    private final EntityReader reader;
    private final Problems problems;
    private final Map<String, Long> leftOut = new LinkedHashMap<>();
    private final PriorityQueue<Kept> kept = new PriorityQueue<>(Kept.BEST.reversed());
    private final Set<String> items = new HashSet<>();
    private long entities;

    private WikidataDump(WikidataOptions options, Problems problems) {
        this.options = options;
        this.problems = problems;
        Set<String> languages = new HashSet<>(options.languages());
        languages.addAll(List.of("mul", "en"));
        this.reader = new EntityReader(languages);
        REASONS.forEach(reason -> leftOut.put(reason, 0L));
    }

    /** Hears now and then how far the reading is. */
    public interface Listener {
        /** So many lines read, entities held, lines refused. */
        void at(long lines, long kept, long refused);
    }

    /**
     * Reads a dump to its end.
     *
     * @param known the taxonomy it is to be joined with: actors with the same item keep their ids
     * @throws ImportException when it is no dump of Wikidata, or was cut off
     */
    public static Imported read(ImportSource source, WikidataOptions options, Known known, Listener listener)
            throws IOException {
        Problems problems = new Problems(source.name());
        WikidataDump dump = new WikidataDump(options, problems);
        long lines = dump.readLines(new ByteLines(source.bytes()), listener);
        if (dump.entities == 0) {
            String first =
                    problems.kept().isEmpty() ? "" : "; " + problems.kept().get(0);
            throw new ImportException("is no dump of Wikidata: none of its " + lines + " lines is an entity" + first);
        }
        List<Kept> best = dump.kept.stream().sorted(Kept.BEST).toList();
        return new Imported(
                source.name(), new Actors(known, best).drafts(), dump.leftOut, problems.kept(), problems.count());
    }

    private long readLines(ByteLines lines, Listener listener) throws IOException {
        while (lines.next()) {
            if (lines.tooLong()) {
                problems.add(lines.number(), "", "is longer than " + ByteLines.MAX_LINE / 1024 / 1024 + " MiB");
            } else {
                read(lines);
            }
            if (lines.number() % LINES_BETWEEN_TELLING == 0) {
                listener.at(lines.number(), kept.size(), problems.count());
            }
        }
        return lines.number();
    }

    private void read(ByteLines lines) {
        lines.trim();
        if (lines.length() == 0) {
            return;
        }
        try {
            Optional<Entity> entity = reader.read(lines.buffer(), lines.offset(), lines.length());
            entities++;
            if (entity.isEmpty()) {
                leaveOut(0);
            } else {
                add(entity.get(), lines.number());
            }
        } catch (EntityReader.BrokenLineException broken) {
            problems.add(lines.number(), "", String.valueOf(broken.getMessage()));
        }
    }

    private void add(Entity entity, long line) {
        Optional<ActorType> type = Kinds.type(entity);
        if (type.isEmpty()) {
            leaveOut(1);
        } else if (!options.types().contains(type.get())) {
            leaveOut(2);
        } else if (entity.wikipedias() < options.minPrior()) {
            leaveOut(3);
        } else {
            Optional<Kept> actor = Kept.of(entity, line, type.get(), options.languages());
            actor.ifPresentOrElse(this::keep, () -> leaveOut(4));
        }
    }

    private void keep(Kept actor) {
        if (!items.add(actor.item())) {
            problems.add(actor.line(), actor.item(), "is there twice; the first counts");
            return;
        }
        kept.add(actor);
        if (kept.size() > options.limit()) {
            Kept least = kept.remove();
            items.remove(least.item());
            leaveOut(5);
        }
    }

    private void leaveOut(int reason) {
        leftOut.merge(REASONS.get(reason), 1L, Long::sum);
    }
}
