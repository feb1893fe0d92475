package io.wireroom.ingest.extract.metadata;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The image that a page shows first of its article. Logos, placeholders and counting pixels are none. */
final class LeadImage {
    private static final Pattern NO_PHOTO = Pattern.compile(
            "(?i)(?:^|[/_.-])(?:logo|logos|placeholder|blank|spacer|pixel|1x1|transparent|sprite|avatar|gravatar|favicon|icon|icons|default[_-]?(?:image|og|share|thumb\\w*)|no[_-]?image|missing)(?=[/_.?-]|\\d|$)");
    private static final Pattern SMALL = Pattern.compile("\\d{1,2}(?:px)?");
    private static final int NEAR = 1_500;

    private final PageIndex index;
    private final JsonLd jsonLd;
    private final MetaTags meta;
    private final Headline headline;
    private final Function<String, Optional<String>> absolute;

    /** @param absolute makes an address absolute */
    LeadImage(
            PageIndex index,
            JsonLd jsonLd,
            MetaTags meta,
            Headline headline,
            Function<String, Optional<String>> absolute) {
        this.index = index;
        this.jsonLd = jsonLd;
        this.meta = meta;
        this.headline = headline;
        this.absolute = absolute;
    }

    Optional<String> address() {
        return declared()
                .filter(address -> !NO_PHOTO.matcher(address).find())
                .findFirst()
                .or(this::shown)
                .or(() -> declared().findFirst());
    }

    private Stream<String> declared() {
        return Stream.of(
                        meta.first("og:image", "og:image:url", "og:image:secure_url"),
                        jsonLd.image(),
                        meta.first("twitter:image", "twitter:image:src"),
                        meta.first("thumbnail", "sailthru.image.full", "parsely-image-url", "image"),
                        PageLinks.link(index, "image_src"))
                .flatMap(Optional::stream)
                .filter(address -> !address.startsWith("data:"))
                .map(LeadImage::firstOfSet)
                .flatMap(address -> absolute.apply(address).stream());
    }

    /** The first address of a list as {@code srcset} has it. */
    private static String firstOfSet(String address) {
        int gap = address.strip().indexOf(' ');
        return gap > 0 && address.matches("(?s).*\\s\\d+[wx]\\b.*")
                ? address.strip().substring(0, gap)
                : address;
    }

    private Optional<String> shown() {
        return index.images.stream()
                .filter(spot -> !index.isBeside(spot.region()))
                .filter(spot -> spot.at() >= headline.at() - NEAR / 5 && spot.at() < headline.at() + NEAR)
                .map(Spot::element)
                .filter(LeadImage::isLarge)
                .map(LeadImage::source)
                .filter(address -> !address.isBlank()
                        && !address.startsWith("data:")
                        && !NO_PHOTO.matcher(address).find())
                .findFirst()
                .flatMap(absolute);
    }

    private static boolean isLarge(Element image) {
        return !SMALL.matcher(image.attr("width").strip()).matches()
                && !SMALL.matcher(image.attr("height").strip()).matches();
    }

    private static String source(Element image) {
        return Stream.of("data-src", "data-original", "data-lazy-src", "src")
                .map(image::attr)
                .filter(address -> !address.isBlank() && !address.startsWith("data:"))
                .findFirst()
                .orElse("");
    }
}
