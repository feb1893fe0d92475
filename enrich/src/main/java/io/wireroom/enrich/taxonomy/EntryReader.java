package io.wireroom.enrich.taxonomy;

import io.wireroom.enrich.query.InvalidQueryException;
import io.wireroom.enrich.query.TopicLanguage;
import io.wireroom.runtime.config.DidYouMean;
import io.wireroom.schemas.record.ActorDefinition;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.Alias;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import io.wireroom.schemas.record.TopicDefinition;
import io.wireroom.schemas.record.TopicExample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes entries of the values of a file and collects what is wrong with them. */
final class EntryReader {
    private static final List<String> ACTOR_KEYS = List.of(
            "id", "name", "type", "country", "wikidata", "prior", "description", "aliases", "tickers", "related");
    private static final List<String> TOPIC_KEYS =
            List.of("id", "label", "parent", "iptc", "desk", "owner", "description", "query", "routed", "examples");
    private static final int MAX_NAME = 300;
    private static final List<String> EXAMPLE_KEYS = List.of("match", "miss");
    private static final List<String> ALIAS_KEYS = List.of("text", "context", "metonym");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,11}");
    private static final Pattern TICKER = Pattern.compile("[A-Z0-9]{1,6}([.][A-Z0-9]{1,4})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
    private static final Pattern IPTC = Pattern.compile("medtop:[0-9]{8}");
    private static final Set<String> COUNTRIES = countries();

    private final String file;
    private final List<TaxonomyProblem> problems;

    private static Set<String> countries() {
        Set<String> countries = new HashSet<>(Set.of(Locale.getISOCountries()));
        countries.add("EU");
        return countries;
    }

    EntryReader(String file, List<TaxonomyProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** An actor, unless it has a problem. */
    Optional<TaxonomyEntry> actor(YamlValue value, String where) {
        int before = problems.size();
        Fields fields = new Fields(value, where, ACTOR_KEYS);
        String id = fields.slug();
        ActorType type = fields.type();
        TaxonomyEntry.Builder entry = entry(fields, id, TaxonomyKind.ACTOR, "name");
        ActorDefinition definition = ActorDefinition.newBuilder()
                .setType(type)
                .setCountry(fields.country())
                .setWikidata(fields.matching("wikidata", WIKIDATA, "a Wikidata item such as Q355"))
                .setPrior(fields.count("prior"))
                .setAliases(aliases(fields))
                .setTickers(tickers(fields))
                .setRelated(fields.texts("related"))
                .build();
        return problems.size() == before
                ? Optional.of(entry.setActor(definition).build())
                : Optional.empty();
    }

    /** A topic, unless it has a problem. */
    Optional<TaxonomyEntry> topic(YamlValue value, String where) {
        int before = problems.size();
        Fields fields = new Fields(value, where, TOPIC_KEYS);
        String id = fields.slug();
        TaxonomyEntry.Builder entry = entry(fields, id, TaxonomyKind.TOPIC, "label");
        String query = query(fields);
        TopicDefinition definition = TopicDefinition.newBuilder()
                .setQuery(query)
                .setParent(fields.optional("parent"))
                .setIptc(fields.matching("iptc", IPTC, "a subject of IPTC's Media Topics such as medtop:11000000"))
                .setDesk(fields.optional("desk"))
                .setOwner(fields.optional("owner"))
                .setRouted(fields.truth("routed", !query.isEmpty()))
                .setExamples(examples(fields))
                .build();
        return problems.size() == before
                ? Optional.of(entry.setTopic(definition).build())
                : Optional.empty();
    }

    private static TaxonomyEntry.Builder entry(Fields fields, String id, TaxonomyKind kind, String labelKey) {
        return TaxonomyEntry.newBuilder()
                .setId(id)
                .setKind(kind)
                .setLabel(fields.name(labelKey))
                .setDescription(fields.optional("description"))
                .setChangedAt(Instant.EPOCH);
    }

    private String query(Fields fields) {
        String query = fields.has("query") ? fields.required("query") : "";
        if (!query.isEmpty()) {
            try {
                TopicLanguage.parse(query);
            } catch (InvalidQueryException invalid) {
                fields.problem("query", String.valueOf(invalid.getMessage()));
            }
        }
        return query;
    }

    private List<TopicExample> examples(Fields fields) {
        YamlValue value = fields.keys.values().get("examples");
        if (value == null) {
            return List.of();
        }
        Fields kinds = new Fields(value, fields.where + "/examples", EXAMPLE_KEYS);
        return Stream.concat(
                        kinds.texts("match").stream().map(text -> new TopicExample(text, true)),
                        kinds.texts("miss").stream().map(text -> new TopicExample(text, false)))
                .toList();
    }

    private static List<String> tickers(Fields fields) {
        List<String> tickers = fields.texts("tickers");
        tickers.stream()
                .filter(ticker -> !TICKER.matcher(ticker).matches())
                .forEach(ticker ->
                        fields.problem("tickers", "\"" + ticker + "\" is no ticker such as TSLA or 005930.KS"));
        return tickers;
    }

    private List<Alias> aliases(Fields fields) {
        List<Alias> aliases = new ArrayList<>();
        List<YamlValue> items = fields.items("aliases");
        for (int i = 0; i < items.size(); i++) {
            aliases.add(alias(items.get(i), fields.where + "/aliases[" + (i + 1) + "]"));
        }
        return aliases;
    }

    private Alias alias(YamlValue value, String where) {
        Alias.Builder alias = Alias.newBuilder();
        if (value instanceof YamlValue.Text text) {
            if (text.text().isBlank()) {
                problem(value.at(), where, "the alias is empty");
            } else if (text.text().length() > MAX_NAME) {
                problem(value.at(), where, "a name has at most " + MAX_NAME + " characters");
            }
            return alias.setText(text.text()).setContext(List.of()).build();
        }
        Fields fields = new Fields(value, where, ALIAS_KEYS);
        return alias.setText(fields.name("text"))
                .setContext(fields.texts("context"))
                .setMetonym(fields.truth("metonym", false))
                .build();
    }

    private void problem(Place at, String where, String message) {
        problems.add(new TaxonomyProblem(file, at, where, message));
    }

    /** The keys of one entry or alias. */
    private final class Fields {
        private final YamlValue.Keys keys;
        private String where;

        Fields(YamlValue value, String where, List<String> allowed) {
            this.where = where;
            if (value instanceof YamlValue.Keys found) {
                keys = found;
            } else {
                keys = new YamlValue.Keys(value.at(), Map.of());
                EntryReader.this.problem(value.at(), where, "must have keys, not be " + value.kind());
            }
            keys.values().forEach((key, of) -> checkKey(key, of.at(), allowed));
        }

        private void checkKey(String key, Place at, List<String> allowed) {
            if (!allowed.contains(key)) {
                EntryReader.this.problem(
                        at,
                        where + "/" + key,
                        "unknown key; the keys are " + String.join(", ", allowed) + DidYouMean.hint(key, allowed));
            }
        }

        void problem(String key, String message) {
            YamlValue value = keys.values().get(key);
            EntryReader.this.problem(value == null ? keys.at() : value.at(), where + "/" + key, message);
        }

        String slug() {
            String id = required("id");
            if (!id.isEmpty()) {
                where = where.substring(0, where.indexOf('[')) + "/" + id;
                if (!Slug.isSlug(id)) {
                    problem("id", "\"" + id + "\" is no id: " + Slug.RULE);
                }
            }
            return id;
        }

        boolean has(String key) {
            return keys.values().containsKey(key);
        }

        @Nullable
        String country() {
            String country = optional("country");
            if (country != null && !COUNTRIES.contains(country)) {
                problem("country", "\"" + country + "\" is no country: give ISO 3166-1 alpha-2 such as US, or EU");
            }
            return country;
        }

        String required(String key) {
            String text = optional(key);
            if (text == null || text.isBlank()) {
                problem(key, "is missing");
                return "";
            }
            return text;
        }

        String name(String key) {
            String name = required(key);
            if (name.length() > MAX_NAME) {
                problem(key, "a name has at most " + MAX_NAME + " characters");
            }
            return name;
        }

        @Nullable
        String optional(String key) {
            YamlValue value = keys.values().get(key);
            if (value == null || value instanceof YamlValue.Text) {
                return value == null ? null : ((YamlValue.Text) value).text().strip();
            }
            problem(key, "must be a text, not " + value.kind());
            return null;
        }

        @Nullable
        String matching(String key, Pattern form, String what) {
            String text = optional(key);
            if (text != null && !form.matcher(text).matches()) {
                problem(key, "\"" + text + "\" is not " + what);
            }
            return text;
        }

        int count(String key) {
            String text = matching(key, COUNT, "a count up to 999999");
            return text != null && COUNT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        }

        ActorType type() {
            String name = required("type").toUpperCase(Locale.ROOT);
            Optional<ActorType> type = Arrays.stream(ActorType.values())
                    .filter(of -> of.name().equals(name))
                    .findFirst();
            if (type.isEmpty() && !name.isEmpty()) {
                String all = Arrays.stream(ActorType.values()).map(Enum::name).collect(Collectors.joining(", "));
                problem(
                        "type",
                        "\"" + name + "\" is no type; the types are " + all
                                + DidYouMean.hint(name, List.of(all.split(", "))));
            }
            return type.orElse(ActorType.ORGANISATION);
        }

        boolean truth(String key, boolean otherwise) {
            String text = optional(key);
            if (text != null && !text.equals("true") && !text.equals("false")) {
                problem(key, "must be true or false");
            }
            return text == null ? otherwise : text.equals("true");
        }

        List<YamlValue> items(String key) {
            YamlValue value = keys.values().get(key);
            if (value == null || value instanceof YamlValue.Items) {
                return value == null ? List.of() : ((YamlValue.Items) value).items();
            }
            problem(key, "must be a list, not " + value.kind());
            return List.of();
        }

        List<String> texts(String key) {
            List<String> texts = new ArrayList<>();
            for (YamlValue item : items(key)) {
                if (item instanceof YamlValue.Text text && !text.text().isBlank()) {
                    texts.add(text.text().strip());
                } else {
                    problem(key, "must be a list of words that are not empty");
                }
            }
            return texts;
        }
    }
}
