package museum.foyer;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that a compiler does not keep. */
class ArchitectureTest {

  private static final String ROOT = "museum.foyer";

  private static final Path SOURCES = Path.of("src", "main", "java");

  private static final int LONGEST_FILE = 250;

  /** Past this a package splits by sub-feature. */
  private static final int MOST_CLASSES = 20;

  /**
   * Which package calls which, and no other. {@code platform} is open to all and not listed, and
   * the root package, where the program is put together, may call everything. A new arrow needs a
   * line here, and its reason in src/docs/decisions.
   */
  private static final Map<String, Set<String>> ARROWS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "answering",
                  Set.of(
                      "answering.desk",
                      "answering.evidence",
                      "answering.exhibitions",
                      "answering.hours",
                      "answering.lock",
                      "answering.prices",
                      "answering.trace",
                      "knowledge",
                      "knowledge.exhibitions",
                      "knowledge.faq",
                      "knowledge.hours",
                      "knowledge.items",
                      "knowledge.prices",
                      "knowledge.texts",
                      "llm",
                      "llm.provider",
                      "retrieval",
                      "understanding",
                      "understanding.topics",
                      "understanding.words")),
              Map.entry(
                  "answering.desk",
                  Set.of(
                      "knowledge",
                      "knowledge.exhibitions",
                      "knowledge.hours",
                      "knowledge.items",
                      "knowledge.prices",
                      "knowledge.texts",
                      "privacy",
                      "understanding",
                      "understanding.polarity",
                      "understanding.titles",
                      "understanding.words")),
              Map.entry(
                  "answering.evidence",
                  Set.of(
                      "answering.desk",
                      "knowledge",
                      "knowledge.hours",
                      "retrieval",
                      "understanding",
                      "understanding.polarity",
                      "understanding.topics",
                      "understanding.words")),
              Map.entry(
                  "answering.exhibitions",
                  Set.of(
                      "answering.desk",
                      "answering.evidence",
                      "answering.hours",
                      "knowledge",
                      "knowledge.exhibitions",
                      "knowledge.hours",
                      "understanding",
                      "understanding.polarity",
                      "understanding.titles",
                      "understanding.topics",
                      "understanding.words")),
              Map.entry(
                  "answering.hours",
                  Set.of(
                      "answering.desk",
                      "answering.evidence",
                      "knowledge",
                      "knowledge.hours",
                      "understanding",
                      "understanding.polarity",
                      "understanding.topics",
                      "understanding.words")),
              Map.entry(
                  "answering.lock",
                  Set.of(
                      "answering.desk",
                      "answering.evidence",
                      "knowledge",
                      "knowledge.hours",
                      "understanding",
                      "understanding.polarity",
                      "understanding.words")),
              Map.entry(
                  "answering.prices",
                  Set.of(
                      "answering.desk",
                      "answering.evidence",
                      "knowledge",
                      "knowledge.hours",
                      "knowledge.prices",
                      "understanding",
                      "understanding.party",
                      "understanding.polarity",
                      "understanding.topics",
                      "understanding.words")),
              Map.entry(
                  "answering.trace",
                  Set.of(
                      "answering.desk",
                      "answering.evidence",
                      "answering.lock",
                      "llm",
                      "retrieval")),
              Map.entry("channels.meta", Set.of("conversation.turns")),
              Map.entry(
                  "channels.meta.formatting",
                  Set.of("channels.meta", "conversation", "conversation.turns", "knowledge")),
              Map.entry("channels.meta.graph", Set.of("channels.meta")),
              Map.entry(
                  "channels.meta.inbox",
                  Set.of(
                      "channels.meta",
                      "conversation",
                      "conversation.triage",
                      "knowledge",
                      "knowledge.items",
                      "knowledge.texts",
                      "platform.sql")),
              Map.entry(
                  "channels.meta.outbox",
                  Set.of(
                      "channels.meta",
                      "channels.meta.formatting",
                      "channels.meta.graph",
                      "channels.meta.inbox",
                      "conversation",
                      "conversation.turns",
                      "platform.sql")),
              Map.entry(
                  "channels.meta.profile",
                  Set.of(
                      "channels.meta",
                      "channels.meta.graph",
                      "knowledge",
                      "knowledge.items",
                      "knowledge.texts")),
              Map.entry(
                  "channels.meta.webhook",
                  Set.of(
                      "channels.meta",
                      "channels.meta.inbox",
                      "knowledge",
                      "knowledge.texts",
                      "platform.sql")),
              Map.entry(
                  "channels.web",
                  Set.of(
                      "answering",
                      "answering.desk",
                      "answering.trace",
                      "channels.web.limits",
                      "conversation",
                      "knowledge",
                      "knowledge.exhibitions",
                      "knowledge.hours",
                      "knowledge.items",
                      "knowledge.texts",
                      "platform.idempotency")),
              Map.entry(
                  "channels.web.limits", Set.of("knowledge", "knowledge.texts", "platform.limits")),
              Map.entry(
                  "conversation",
                  Set.of(
                      "answering",
                      "answering.desk",
                      "conversation.triage",
                      "conversation.turns",
                      "knowledge",
                      "knowledge.contacts",
                      "knowledge.items",
                      "knowledge.texts",
                      "platform.sql")),
              Map.entry(
                  "conversation.triage",
                  Set.of(
                      "answering",
                      "answering.desk",
                      "knowledge",
                      "knowledge.contacts",
                      "knowledge.items",
                      "knowledge.texts",
                      "privacy",
                      "understanding.words")),
              Map.entry(
                  "conversation.turns",
                  Set.of("answering", "knowledge", "platform.sql", "understanding.topics")),
              Map.entry(
                  "handoff",
                  Set.of(
                      "answering.desk",
                      "conversation",
                      "conversation.triage",
                      "conversation.turns",
                      "knowledge",
                      "knowledge.contacts",
                      "knowledge.items",
                      "knowledge.texts",
                      "mail",
                      "platform.sql")),
              Map.entry(
                  "insights",
                  Set.of(
                      "answering",
                      "conversation.turns",
                      "knowledge",
                      "knowledge.items",
                      "knowledge.rules",
                      "knowledge.texts",
                      "llm.embedding",
                      "llm.provider",
                      "platform.sql")),
              Map.entry("knowledge", Set.of()),
              Map.entry(
                  "knowledge.contacts", Set.of("knowledge", "knowledge.hours", "knowledge.items")),
              Map.entry(
                  "knowledge.exchange",
                  Set.of(
                      "knowledge",
                      "knowledge.items",
                      "knowledge.jsonld",
                      "knowledge.rules",
                      "knowledge.tables")),
              Map.entry("knowledge.exhibitions", Set.of("knowledge", "knowledge.items")),
              Map.entry("knowledge.faq", Set.of("knowledge", "knowledge.items")),
              Map.entry("knowledge.golden", Set.of("knowledge", "knowledge.items")),
              Map.entry("knowledge.hours", Set.of("knowledge", "knowledge.items")),
              Map.entry("knowledge.items", Set.of("knowledge", "platform.sql")),
              Map.entry(
                  "knowledge.jsonld",
                  Set.of(
                      "knowledge",
                      "knowledge.exhibitions",
                      "knowledge.hours",
                      "knowledge.items",
                      "knowledge.prices",
                      "knowledge.rules")),
              Map.entry("knowledge.prices", Set.of("knowledge", "knowledge.items")),
              Map.entry(
                  "knowledge.rules",
                  Set.of(
                      "knowledge",
                      "knowledge.contacts",
                      "knowledge.exhibitions",
                      "knowledge.faq",
                      "knowledge.golden",
                      "knowledge.hours",
                      "knowledge.items",
                      "knowledge.prices",
                      "knowledge.texts")),
              Map.entry("knowledge.tables", Set.of("knowledge", "knowledge.rules")),
              Map.entry("knowledge.texts", Set.of("knowledge", "knowledge.items")),
              Map.entry("llm", Set.of("llm.provider")),
              Map.entry("llm.embedding", Set.of("llm.provider")),
              Map.entry("llm.provider", Set.of()),
              Map.entry("mail", Set.of()),
              Map.entry("platform.idempotency", Set.of()),
              Map.entry("platform.limits", Set.of()),
              Map.entry("platform.sql", Set.of()),
              Map.entry("privacy", Set.of()),
              Map.entry(
                  "retrieval",
                  Set.of(
                      "knowledge",
                      "knowledge.exhibitions",
                      "knowledge.faq",
                      "knowledge.items",
                      "platform.sql",
                      "retrieval.vectors")),
              Map.entry(
                  "retrieval.vectors",
                  Set.of("knowledge", "knowledge.items", "llm.embedding", "llm.provider")),
              Map.entry("staff.access", Set.of("platform.limits", "staff.audit")),
              Map.entry("staff.audit", Set.of("platform.limits")),
              Map.entry(
                  "staff.console",
                  Set.of(
                      "answering",
                      "answering.desk",
                      "answering.evidence",
                      "answering.trace",
                      "conversation.turns",
                      "knowledge",
                      "knowledge.golden",
                      "knowledge.hours",
                      "knowledge.items",
                      "llm",
                      "retrieval",
                      "staff.publishing",
                      "understanding",
                      "understanding.party",
                      "understanding.topics",
                      "understanding.words")),
              Map.entry(
                  "staff.contradictions",
                  Set.of(
                      "answering.desk",
                      "answering.evidence",
                      "answering.lock",
                      "knowledge",
                      "knowledge.exhibitions",
                      "knowledge.hours",
                      "knowledge.items",
                      "knowledge.prices",
                      "retrieval",
                      "staff.publishing",
                      "understanding",
                      "understanding.polarity",
                      "understanding.topics",
                      "understanding.words")),
              Map.entry(
                  "staff.exchange",
                  Set.of(
                      "knowledge",
                      "knowledge.exchange",
                      "knowledge.items",
                      "knowledge.rules",
                      "knowledge.tables",
                      "staff.audit")),
              Map.entry(
                  "staff.items",
                  Set.of(
                      "conversation.turns",
                      "knowledge",
                      "knowledge.items",
                      "platform.idempotency",
                      "staff.publishing")),
              Map.entry("staff.keys", Set.of("platform.limits", "staff.access", "staff.audit")),
              Map.entry(
                  "staff.publishing", Set.of("knowledge", "knowledge.items", "knowledge.rules")),
              Map.entry(
                  "understanding",
                  Set.of(
                      "knowledge",
                      "understanding.dates",
                      "understanding.party",
                      "understanding.polarity",
                      "understanding.topics",
                      "understanding.words")),
              Map.entry("understanding.dates", Set.of("knowledge", "understanding.words")),
              Map.entry("understanding.party", Set.of("knowledge", "understanding.words")),
              Map.entry("understanding.polarity", Set.of("knowledge", "understanding.words")),
              Map.entry("understanding.titles", Set.of("understanding.words")),
              Map.entry("understanding.topics", Set.of("knowledge", "understanding.words")),
              Map.entry("understanding.words", Set.of("knowledge"))));

  private static final Set<String> WORDS_THAT_SAY_NOTHING =
      Set.of("Service", "Manager", "Helper", "Util", "Utils", "Impl", "Dto", "Mapper");

  /** What reads the machine's own time, zone or language. */
  private static final Set<String> OF_THE_MACHINE =
      Set.of(
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.util.Calendar.getInstance",
          "java.lang.System.currentTimeMillis",
          "java.time.Clock.systemDefaultZone");

  private static final JavaClasses FOYER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyPackageCallsExactlyThePackagesItIsAllowedTo() {
    // When
    Map<String, Set<String>> real = new TreeMap<>();
    for (JavaClass caller : FOYER) {
      String from = packageOf(caller);
      if (from.isEmpty() || from.equals("platform")) {
        continue;
      }
      Set<String> called = real.computeIfAbsent(from, name -> new TreeSet<>());
      packagesCalledBy(caller).filter(to -> !to.equals("platform")).forEach(called::add);
    }

    // Then
    assertThat(real).isEqualTo(ARROWS);
  }

  @Test
  void thePlatformCallsNoOtherPackage() {
    assertThat(
            FOYER.stream()
                .filter(type -> packageOf(type).equals("platform"))
                .flatMap(ArchitectureTest::packagesCalledBy))
        .isEmpty();
  }

  @Test
  void onlyTheEmbeddingPackageKnowsLangChain4j() {
    assertThat(
            namesOf(
                type ->
                    !packageOf(type).equals("llm.embedding")
                        && type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getPackageName())
                            .anyMatch(
                                name ->
                                    name.startsWith("dev.langchain4j")
                                        || name.startsWith("io.quarkiverse.langchain4j"))))
        .isEmpty();
  }

  @Test
  void entitiesAndStoresArePrivateToTheirPackage() {
    assertThat(
            namesOf(
                type ->
                    (type.getSimpleName().endsWith("Entity")
                            || type.getSimpleName().endsWith("Store"))
                        && type.getModifiers().contains(JavaModifier.PUBLIC)))
        .isEmpty();
  }

  /** A package-private method of a resource is not found at all, and nothing says so. */
  @Test
  void everyHttpMethodIsPublicAndSaysWhoMayCallIt() {
    // Given
    List<JavaMethod> methods =
        FOYER.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(ArchitectureTest::isHttpMethod)
            .toList();

    // Then
    assertThat(methods).isNotEmpty();
    assertThat(methods)
        .allMatch(
            method ->
                method.getModifiers().contains(JavaModifier.PUBLIC)
                    && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC),
            "public")
        .allMatch(method -> saysWho(method) || saysWho(method.getOwner()), "guarded");
  }

  @Test
  void timeZoneAndLanguageNeverComeFromTheMachine() {
    assertThat(
            FOYER.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(ArchitectureTest::accesses)
                .filter(access -> readsTheMachine(access.getTarget()))
                .map(JavaCodeUnitAccess::getDescription))
        .isEmpty();
  }

  @Test
  void noClassIsNamedAfterAPattern() {
    assertThat(
            namesOf(
                type -> WORDS_THAT_SAY_NOTHING.stream().anyMatch(type.getSimpleName()::endsWith)))
        .isEmpty();
  }

  @Test
  void noFileIsLongerThanCanBeReadInOneGo() throws IOException {
    // When
    Set<String> tooLong = new HashSet<>();
    for (Path file : sources()) {
      if (Files.readAllLines(file).size() > LONGEST_FILE) {
        tooLong.add(SOURCES.resolve("museum/foyer").relativize(file).toString());
      }
    }

    // Then
    assertThat(tooLong).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    // When
    List<Path> silent = new ArrayList<>();
    for (Path file : sources()) {
      Path says = file.resolveSibling("package-info.java");
      if (Files.notExists(says) || !Files.readString(says).contains("/**")) {
        silent.add(file.getParent());
      }
    }

    // Then
    assertThat(silent).isEmpty();
  }

  @Test
  void noPackageIsWiderThanCanBeTakenInAtOnce() throws IOException {
    // When
    Map<Path, Long> classes =
        sources().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
    classes.values().removeIf(count -> count <= MOST_CLASSES);

    // Then
    assertThat(classes).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** Below the root; empty for the root itself. */
  private static String packageOf(JavaClass type) {
    return type.getPackageName().equals(ROOT)
        ? ""
        : type.getPackageName().substring(ROOT.length() + 1);
  }

  private static Stream<String> packagesCalledBy(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(target -> target.getPackageName().startsWith(ROOT))
        .map(ArchitectureTest::packageOf)
        .filter(target -> !target.equals(packageOf(type)));
  }

  private static Set<String> namesOf(Predicate<JavaClass> condition) {
    return FOYER.stream()
        .filter(condition)
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isHttpMethod(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(JavaAnnotation::getRawType)
        .anyMatch(annotation -> annotation.isAnnotatedWith(HttpMethod.class));
  }

  private static boolean saysWho(CanBeAnnotated element) {
    return element.isAnnotatedWith(RolesAllowed.class) || element.isAnnotatedWith(PermitAll.class);
  }

  private static Stream<JavaCodeUnitAccess<?>> accesses(JavaCodeUnit unit) {
    return Stream.of(
            unit.getMethodCallsFromSelf(),
            unit.getConstructorCallsFromSelf(),
            unit.getMethodReferencesFromSelf(),
            unit.getConstructorReferencesFromSelf())
        .flatMap(Set::stream);
  }

  private static boolean readsTheMachine(CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    boolean now =
        owner.startsWith("java.time.")
            && target.getName().equals("now")
            && target.getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class));
    boolean today =
        owner.equals(Date.class.getName())
            && target.getName().equals("<init>")
            && target.getRawParameterTypes().isEmpty();
    return now || today || OF_THE_MACHINE.contains(owner + "." + target.getName());
  }
}
