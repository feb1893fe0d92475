package io.wireroom.cli.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

/** The arrows between modules, and which class may know which library. */
@AnalyzeClasses(
        packages = "io.wireroom",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    /** In a whole build the other modules are jars, and embedded's test-jar is one of them. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final DescribedPredicate<JavaClass> GENERATED = resideInAPackage("io.wireroom..record..");

    @ArchTest
    static final ArchRule modules_meetOnTopicsOnly = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("schemas")
            .definedBy("io.wireroom.schemas..")
            .layer("runtime")
            .definedBy("io.wireroom.runtime..")
            .layer("embedded")
            .definedBy("io.wireroom.embedded..")
            .layer("ingest")
            .definedBy("io.wireroom.ingest..")
            .layer("enrich")
            .definedBy("io.wireroom.enrich..")
            .layer("sink")
            .definedBy("io.wireroom.sink..")
            .layer("web")
            .definedBy("io.wireroom.web..")
            .layer("cli")
            .definedBy("io.wireroom.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("enrich")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("sink")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("embedded")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("runtime")
            .mayOnlyBeAccessedByLayers("ingest", "enrich", "sink", "web", "cli")
            .because("stages know only schemas and runtime: let one publish to a topic what another needs");

    @ArchTest
    static final ArchRule runtime_knowsNoNews = noClasses()
            .that()
            .resideInAPackage("io.wireroom.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.wireroom.schemas..", "io.wireroom.embedded..")
            .because("runtime is how any process starts; what is about news belongs to a stage or to schemas");

    @ArchTest
    static final ArchRule schemas_knowOnlyAvroAndKafkaClients = noClasses()
            .that()
            .resideInAPackage("io.wireroom.schemas..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "io.wireroom.schemas..",
                    "java..",
                    "org.apache.avro..",
                    "org.apache.kafka.common..",
                    "org.apache.kafka.clients..",
                    "org.jspecify..")
            .because("a subscriber needs this module and kafka-clients, and must not pull in more");

    @ArchTest
    static final ArchRule rome_isKnownToOnePackage = onlyIn("com.rometools..", "io.wireroom.ingest.feed", "the reader");

    @ArchTest
    static final ArchRule okhttp_isKnownToItsTwoSenders = noClasses()
            .that()
            .resideOutsideOfPackages("io.wireroom.ingest.http", "io.wireroom.web.webhook")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("okhttp3..")
            .because("requests to foreign servers go through Fetcher or WebhookSender, which look at the address");

    @ArchTest
    static final ArchRule jetty_isKnownToOnePackage =
            onlyIn("org.eclipse.jetty..", "io.wireroom.runtime.http", "HttpServer");

    @ArchTest
    static final ArchRule elasticsearchClient_isKnownToOnePackage =
            onlyIn("org.elasticsearch.client..", "io.wireroom.runtime.elasticsearch", "Elasticsearch");

    @ArchTest
    static final ArchRule lucene_isKnownToOneModule = onlyIn(
                    "org.apache.lucene..", "io.wireroom.enrich..", "the enrichment")
            .as("Lucene is known to enrich, and to the plugin that runs inside the search node");

    @ArchTest
    static final ArchRule packages_haveNoCycles =
            slices().matching("io.wireroom.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule names_sayWhatAThingDoes = noClasses()
            .that(DescribedPredicate.not(GENERATED))
            .should()
            .haveNameMatching(".*\\.(?:[A-Z]\\w*)?(?:Util|Utils|Helper|Manager|Impl|Dto)$")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..model..", "..dto..")
            .because("a name says what a class does; find the step it belongs to");

    @ArchTest
    static final ArchRule clocks_areParameters = noClasses()
            .that()
            .resideOutsideOfPackage("io.wireroom.cli..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .because("time is a parameter (InstantSource), and nothing sleeps: wait on a condition or a scheduler");

    @ArchTest
    static final ArchRule standardStreams_belongToTheCommand = noClasses()
            .that()
            .resideOutsideOfPackages("io.wireroom.cli..", "io.wireroom.embedded..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("roles log; only the command prints");

    @ArchTest
    static final ArchRule settings_areRecords = classes()
            .that()
            .haveSimpleNameEndingWith("Settings")
            .and()
            .resideOutsideOfPackage("io.wireroom.runtime.config")
            .should()
            .beRecords()
            .because("settings are typed values, handed on as such");

    private static ArchRule onlyIn(String library, String home, String door) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(home, "io.wireroom.searchnode..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("one place touches a library: go through " + door + " in " + home);
    }
}
