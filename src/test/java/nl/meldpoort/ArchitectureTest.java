package nl.meldpoort;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.meldpoort.envelope.MalformedEnvelopeException;
import nl.meldpoort.web.Today;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrows between packages go one way, and nothing keeps time or state that should not. */
class ArchitectureTest {
    /** Whom each package may call. */
    private static final Map<String, List<String>> ARROWS = Map.of(
            "database", List.of(),
            "envelope", List.of(),
            "web", List.of(),
            "audit", List.of("web"),
            "desk", List.of("envelope", "web"),
            "mailbox", List.of("desk", "envelope", "web"),
            "intake", List.of("mailbox", "desk", "envelope", "web"),
            "inbox", List.of("mailbox", "desk", "audit", "envelope", "web"),
            "administration", List.of("desk", "audit", "envelope", "web"),
            "example", List.of("intake", "mailbox", "desk", "envelope", "web"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.meldpoort");

    @Test
    void every_package_has_its_arrows_here() throws Exception {
        try (Stream<java.nio.file.Path> folders = Files.list(java.nio.file.Path.of("src/main/java/nl/meldpoort"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "database",
                "envelope",
                "web",
                "audit",
                "desk",
                "mailbox",
                "intake",
                "inbox",
                "administration",
                "example"
            })
    void a_package_calls_no_others_than_it_may(String name) {
        String[] allowed = Stream.concat(Stream.of(name), ARROWS.get(name).stream())
                .map(ArchitectureTest::named)
                .toArray(String[]::new);
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(named(name))
                .should()
                .dependOnClassesThat(resideInAPackage("nl.meldpoort..")
                        .and(not(resideInAnyPackage(allowed)))
                        // What is refused as malformed is answered in one place for all.
                        .and(not(belongToAnyOf(
                                name.equals("web")
                                        ? new Class<?>[] {MalformedEnvelopeException.class}
                                        : new Class<?>[0]))));

        check(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inbox", "administration", "example"})
    void nobody_calls_a_leaf(String leaf) {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(named(leaf))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(named(leaf)));
    }

    /** Bouncy Castle and age are behind one door. */
    @Test
    void the_envelope_alone_does_cryptography() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(named("envelope"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bouncycastle..", "com.exceptionfactory.jagged..", "javax.crypto.."));
    }

    @Test
    void nothing_is_kept_in_static_fields_but_constants() {
        check(fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal());
    }

    @Test
    void what_day_it_is_comes_from_one_clock() {
        check(noClasses()
                .that()
                .areNotAssignableTo(Today.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Date.class));
    }

    @Test
    void nothing_is_printed_past_the_log() {
        check(noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace"));
    }

    @Test
    void addresses_of_the_service_are_in_resources_and_pages() {
        check(classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .orShould()
                .haveSimpleNameEndingWith("Pages"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(CLASSES);
    }

    private static String named(String name) {
        return "nl.meldpoort." + name + "..";
    }

    static {
        assertThat(Arrays.asList(CLASSES.toArray())).hasSizeGreaterThan(100);
    }
}
