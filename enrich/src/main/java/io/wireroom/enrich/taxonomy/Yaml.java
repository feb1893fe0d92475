package io.wireroom.enrich.taxonomy;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** YAML as values with their places; with {@link YamlComposer} alone here to know the YAML library. */
final class Yaml {
    private static final int LINE_WIDTH = 120;

    private Yaml() {}

    /** The document's value; empty, with a problem added, when it is no YAML or has no content. */
    static Optional<YamlValue> read(String file, String text, List<TaxonomyProblem> problems) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(Integer.MAX_VALUE) // the file is of bounded size
                    .build();
            return new YamlComposer(file, new Parse(settings).parseString(text).iterator(), problems).document();
        } catch (MarkedYamlEngineException failure) {
            Place at = YamlComposer.place(failure.getProblemMark());
            problems.add(new TaxonomyProblem(file, at, "", "not YAML: " + failure.getProblem()));
        } catch (ReaderException failure) {
            problems.add(unprintable(file, text));
        } catch (YamlEngineException failure) {
            problems.add(new TaxonomyProblem(file, Place.NONE, "", "not YAML: " + failure.getMessage()));
        }
        return Optional.empty();
    }

    private static TaxonomyProblem unprintable(String file, String text) {
        int at = 0;
        while (at < text.length() && StreamReader.isPrintable(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        String what = at < text.length() ? String.format("U+%04X ", text.codePointAt(at)) : "";
        String message = "not YAML: the control character " + what + "must not stand in it";
        return new TaxonomyProblem(file, Place.of(text.substring(0, at)), "", message);
    }

    /** Lists and maps as YAML text. */
    static String write(Object value) {
        return write(value, FlowStyle.AUTO);
    }

    /** Lists and maps as YAML text, each value on a line of its own. */
    static String writeLines(Object value) {
        return write(value, FlowStyle.BLOCK);
    }

    private static String write(Object value, FlowStyle flow) {
        DumpSettings style = DumpSettings.builder()
                .setDefaultFlowStyle(flow)
                .setWidth(LINE_WIDTH)
                .setIndent(4)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(false)
                .build();
        return new Dump(style).dumpToString(value);
    }
}
