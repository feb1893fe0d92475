package io.wireroom.ingest.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as dates name them: offsets, abbreviations (RFC 822, then the ones that newsrooms use), regions. */
final class Zones {
    private static final Pattern OFFSET =
            Pattern.compile("(?:GMT|UTC|UT)?\\s*([+-\u2212])\\s*(\\d{1,2}):?(\\d{2})?(?::?\\d{2})?");
    private static final Map<String, Integer> HOURS = hours();

    private Zones() {}

    static Optional<ZoneId> zone(String text) {
        String zone = text.strip();
        String capitals = zone.toUpperCase(Locale.ROOT);
        Integer quarters = HOURS.get(capitals);
        if (quarters != null) {
            return Optional.of(ZoneOffset.ofTotalSeconds(quarters * 900));
        }
        Matcher offset = OFFSET.matcher(capitals);
        if (offset.matches()) {
            return offset(offset);
        }
        return zone.indexOf('/') > 0 ? region(zone) : Optional.empty();
    }

    private static Optional<ZoneId> offset(Matcher offset) {
        int hours = Integer.parseInt(offset.group(2));
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        if (hours > 18 || minutes > 59 || (hours == 18 && minutes > 0)) {
            return Optional.empty();
        }
        int seconds = hours * 3600 + minutes * 60;
        return Optional.of(ZoneOffset.ofTotalSeconds(offset.group(1).equals("+") ? seconds : -seconds));
    }

    private static Optional<ZoneId> region(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** Offsets in quarters of an hour. Military letters mean nothing: RFC 2822 section 4.3 says to take them as UTC. */
    private static Map<String, Integer> hours() {
        Map<String, Integer> quarters = new HashMap<>();
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            quarters.put(String.valueOf(letter), 0);
        }
        String table =
                "UT 0 UTC 0 GMT 0 WET 0 WEST 1 BST 1 IST 5.5 CET 1 CEST 2 MEZ 1 MESZ 2 MET 1 MEST 2 SAST 2 EET 2 EEST 3 "
                        + "MSK 3 TRT 3 PKT 5 WIB 7 HKT 8 SGT 8 AWST 8 PHT 8 JST 9 KST 9 ACST 9.5 ACDT 10.5 AEST 10 AEDT 11 NZST 12 "
                        + "NZDT 13 EST -5 EDT -4 CST -6 CDT -5 MST -7 MDT -6 PST -8 PDT -7 ET -5 CT -6 MT -7 PT -8 AKST -9 AKDT -8 "
                        + "HST -10 AST -4 ADT -3 NST -3.5 NDT -2.5 BRT -3 ART -3";
        String[] cells = table.split(" ");
        for (int i = 0; i < cells.length; i += 2) {
            quarters.put(cells[i], (int) (Double.parseDouble(cells[i + 1]) * 4));
        }
        return quarters;
    }
}
