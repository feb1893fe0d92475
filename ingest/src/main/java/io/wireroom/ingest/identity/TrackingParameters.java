package io.wireroom.ingest.identity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Query parameters that say how a reader came, not what is read. A name belongs here when publishers or mailers add it to
 * links of their own pages and the page is the same without it; names that also select content somewhere ({@code id},
 * {@code cid}, {@code page}, {@code source}) stay out.
 */
final class TrackingParameters {
    private static final List<String> PREFIXES = List.of(
            "utm_", "at_", "fb_", "ga_", "hsa_", "mtm_", "ns_", "piwik_", "pk_", "guce_", "amp_", "trk_", "ic_");

    private static final Set<String> NAMES = Set.of(
            // advertising clicks
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "igshid",
            "igsh",
            "ysclid",
            "rdt_cid",
            "epik",
            "wickedid",
            "irclickid",
            "_openstat",
            "_ga",
            "_gl",
            "usqp",
            // mail
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "_hsenc",
            "_hsmi",
            "vero_id",
            "vero_conv",
            "oly_anon_id",
            "oly_enc_id",
            "__s",
            "ck_subscriber_id",
            "nl_hash",
            "emailcampaignid",
            "goal_0",
            // publishers' campaigns
            "cmpid",
            "cmp",
            "ref",
            "referer",
            "ref_src",
            "ref_url",
            "smid",
            "smtyp",
            "smprod",
            "ito",
            "icid",
            "ncid",
            "ocid",
            "s_cid",
            "sr_share",
            "srnd",
            "sref",
            "soc_src",
            "soc_trk",
            "tsrc",
            "taid",
            "xtor",
            "wt.mc_id",
            "wt_mc",
            "wt_zmc",
            "partnerid",
            "campaignid",
            "intcmp",
            "intcid",
            "cn-track",
            "share_id",
            "spm",
            "__twitter_impression",
            "guccounter",
            "traffic_source",
            "dicbo",
            "rssid",
            "feedname",
            "feedtype",
            // forms of the same page
            "amp",
            "outputtype",
            "isapp");

    private TrackingParameters() {}

    static boolean contains(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(folded) || PREFIXES.stream().anyMatch(folded::startsWith);
    }
}
