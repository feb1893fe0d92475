package io.wireroom.schemas.serde;

import org.apache.avro.SystemLimitException;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * What Avro may do while it reads. It may make Wireroom's own generated classes: since 1.12.2 it refuses every class that
 * nobody vouched for; allowed here are generated records and enums in packages of {@code io.wireroom}. And a length that
 * a poison record claims must not be believed: strings, bytes and collections are bounded, unless the process has set
 * Avro's {@code org.apache.avro.limits.*} properties itself.
 */
public final class AvroGuard {
    private static final String OURS = "io.wireroom.";

    private static final int MAX_LENGTH = 32 * 1024 * 1024;
    private static final int MAX_ITEMS = 1_000_000;

    static {
        limit(SystemLimitException.MAX_STRING_LENGTH_PROPERTY, MAX_LENGTH);
        limit(SystemLimitException.MAX_BYTES_LENGTH_PROPERTY, MAX_LENGTH);
        limit(SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY, MAX_ITEMS);
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, AvroGuard::isGenerated));
    }

    private AvroGuard() {}

    /** Makes sure of it; must be called before the first record is built. Serdes and topics do so by themselves. */
    public static void install() {
        // the class initialiser has done it
    }

    private static void limit(String property, int most) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(most));
        }
    }

    private static boolean isGenerated(Class<?> type) {
        return type.getName().startsWith(OURS)
                && (SpecificRecord.class.isAssignableFrom(type) || GenericEnumSymbol.class.isAssignableFrom(type));
    }
}
