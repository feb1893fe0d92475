package io.wireroom.enrich.taxonomy.imports.wikidata;

import io.wireroom.schemas.record.ActorType;
import java.util.List;

/** Words beside which an ambiguous name is likely to mean an actor of a type. */
final class Fitting {
    private Fitting() {}

    static List<String> words(ActorType type) {
        return switch (type) {
            case PERSON ->
                List.of("singer", "rapper", "album", "song", "actor", "actress", "film", "player", "footballer");
            case COMPANY ->
                List.of(
                        "company",
                        "shares",
                        "chief executive",
                        "CEO",
                        "revenue",
                        "profit",
                        "investors",
                        "Inc",
                        "brand");
            case MEDIA ->
                List.of(
                        "newspaper",
                        "magazine",
                        "editor",
                        "reporter",
                        "journalist",
                        "publisher",
                        "broadcaster",
                        "website");
            case PARTY -> List.of("party", "election", "voters", "coalition", "candidate", "parliament", "leader");
            case AGENCY, GOVERNMENT ->
                List.of("agency", "government", "ministry", "minister", "regulator", "spokesperson", "officials");
            case INSTITUTION ->
                List.of("institute", "university", "researchers", "professor", "court", "museum", "exchange");
            case ORGANISATION ->
                List.of("organisation", "organization", "club", "team", "league", "band", "charity", "members");
        };
    }
}
