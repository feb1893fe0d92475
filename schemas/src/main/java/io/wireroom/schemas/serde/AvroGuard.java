package io.wireroom.schemas.serde;

import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Lets Avro make Wireroom's own generated classes: since 1.12.2 it refuses every class that nobody vouched for. Allowed
 * here are generated records and enums in packages of {@code io.wireroom}.
 */
public final class AvroGuard {
    private static final String OURS = "io.wireroom.";

    static {
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, AvroGuard::isGenerated));
    }

    private AvroGuard() {}

    /** Makes sure of it; must be called before the first record is built. Serdes and topics do so by themselves. */
    public static void install() {
        // the class initialiser has done it
    }

    private static boolean isGenerated(Class<?> type) {
        return type.getName().startsWith(OURS)
                && (SpecificRecord.class.isAssignableFrom(type) || GenericEnumSymbol.class.isAssignableFrom(type));
    }
}
