package io.wireroom.ingest.feed;

import com.rometools.modules.itunes.AbstractITunesObject;
import com.rometools.modules.itunes.io.ITunesParser;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaModule;
import com.rometools.modules.mediarss.io.MediaModuleParser;
import com.rometools.modules.mediarss.types.Credit;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.MediaGroup;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.Thumbnail;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.module.SyModule;
import com.rometools.rome.io.ModuleParser;
import com.rometools.rome.io.impl.SyModuleParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the extension modules of a feed say: Media RSS, iTunes, Syndication. The only class that knows Rome. A module that
 * Rome cannot read counts as absent.
 */
final class FeedModules {
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private static final Pattern IMAGE_FILE = Pattern.compile("(?i)\\.(?:jpe?g|png|webp|gif|avif)(?:\\?|$)");

    private FeedModules() {}

    /** Mean time between updates that a channel announces. */
    static Optional<Duration> updateEvery(Element channel) {
        if (FeedTree.child(channel, "sy:updateperiod", "sy:updatefrequency").isEmpty()) {
            return Optional.empty();
        }
        SyModule module = (SyModule) parse(new SyModuleParser(), channel);
        if (module == null) {
            return Optional.empty();
        }
        String period = Objects.requireNonNullElse(module.getUpdatePeriod(), "daily")
                .strip()
                .toLowerCase(Locale.ROOT);
        Duration length = PERIODS.getOrDefault(period, Duration.ofDays(1));
        return Optional.of(length.dividedBy(Math.max(1, module.getUpdateFrequency())));
    }

    /** Names that Media RSS credits as author, and iTunes' author. */
    static List<String> authors(Element entry) {
        List<String> authors = new ArrayList<>();
        media(entry)
                .ifPresent(media -> Stream.of(media.getMetadata())
                        .filter(Objects::nonNull)
                        .flatMap(metadata -> Arrays.stream(metadata.getCredits()))
                        .filter(credit -> "author".equalsIgnoreCase(credit.getRole()))
                        .map(Credit::getName)
                        .forEach(authors::add));
        itunes(entry).map(AbstractITunesObject::getAuthor).ifPresent(authors::add);
        return authors;
    }

    /** Addresses of images, the best first: what is marked as one, then thumbnails. */
    static List<String> images(Element entry) {
        List<String> images = new ArrayList<>();
        media(entry).ifPresent(media -> {
            contents(media).filter(FeedModules::isImage).forEach(content -> add(images, content));
            Stream.concat(Stream.ofNullable(media.getMetadata()), nested(media))
                    .flatMap(metadata -> Arrays.stream(metadata.getThumbnail()))
                    .map(Thumbnail::getUrl)
                    .filter(Objects::nonNull)
                    .forEach(url -> images.add(url.toString()));
        });
        itunes(entry).map(AbstractITunesObject::getImageUri).ifPresent(images::add);
        return images;
    }

    private static Stream<Metadata> nested(MediaEntryModule media) {
        return Stream.concat(
                        contents(media).map(MediaContent::getMetadata),
                        Arrays.stream(media.getMediaGroups()).map(MediaGroup::getMetadata))
                .filter(Objects::nonNull);
    }

    private static Stream<MediaContent> contents(MediaEntryModule media) {
        return Stream.concat(
                Arrays.stream(media.getMediaContents()),
                Arrays.stream(media.getMediaGroups()).flatMap(group -> Arrays.stream(group.getContents())));
    }

    private static boolean isImage(MediaContent content) {
        String type = Objects.requireNonNullElse(content.getType(), "");
        return "image".equals(content.getMedium())
                || type.startsWith("image/")
                || (type.isEmpty()
                        && content.getMedium() == null
                        && IMAGE_FILE
                                .matcher(String.valueOf(content.getReference()))
                                .find());
    }

    private static void add(List<String> images, MediaContent content) {
        if (content.getReference() instanceof UrlReference reference) {
            images.add(reference.getUrl().toString());
        }
    }

    private static Optional<MediaEntryModule> media(Element entry) {
        boolean has = entry.getChildren().stream()
                .anyMatch(child -> child.getNamespace().equals(Namespaces.MEDIA));
        Module module = has ? parse(new MediaModuleParser(), asItem(entry)) : null;
        return module instanceof MediaModule && module instanceof MediaEntryModule found
                ? Optional.of(found)
                : Optional.empty();
    }

    private static Optional<AbstractITunesObject> itunes(Element entry) {
        boolean has = entry.getChildren().stream()
                .anyMatch(child -> child.getNamespace().equals(Namespaces.ITUNES));
        Module module = has ? parse(new ITunesParser(), asItem(entry)) : null;
        return module instanceof AbstractITunesObject found ? Optional.of(found) : Optional.empty();
    }

    /** Rome tells entries from channels by the element's name. */
    private static Element asItem(Element entry) {
        if (entry.getName().equals("item") || entry.getName().equals("entry")) {
            return entry;
        }
        Element item = entry.clone();
        item.setName("item");
        return item;
    }

    private static @Nullable Module parse(ModuleParser parser, Element element) {
        try {
            return parser.parse(element, Locale.ROOT);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
