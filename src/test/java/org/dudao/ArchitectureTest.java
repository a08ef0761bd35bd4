package org.dudao;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.county.ColumnKey;
import org.dudao.county.CountyColumn;
import org.dudao.county.StageEnrolment;
import org.dudao.facts.SchoolYear;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Bands;
import org.dudao.standards.FieldRatio;
import org.dudao.submission.json.FieldForms;
import picocli.CommandLine;

/** The layers of the program: data flows from facts to documents, never back. */
@AnalyzeClasses(packages = "org.dudao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HOUSE = "org.dudao";

    private static final Set<String> INEXACT = Set.of(
            "byte",
            "short",
            "int",
            "float",
            "double",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Float",
            "java.lang.Double");

    /** The imports allowed to each package; {@code io} is open to all but {@code facts}. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            room(
                    "",
                    "archive",
                    "facts",
                    "divisions",
                    "standards",
                    "rules",
                    "county",
                    "submission",
                    "submission.json",
                    "assessment",
                    "statistics",
                    "hints",
                    "narrative",
                    "report",
                    "report.annotated",
                    "report.audit",
                    "report.bureau",
                    "report.data",
                    "report.page",
                    "report.self",
                    "report.sheet",
                    "report.statistics",
                    "report.word",
                    "statements",
                    "submission.workbook"),
            // the desk shows what the library door gives and what the ledger has
            room(
                    "desk",
                    "",
                    "archive",
                    "assessment",
                    "batch",
                    "facts",
                    "ledger",
                    "narrative",
                    "report",
                    "report.annotated",
                    "report.audit",
                    "report.page",
                    "report.register",
                    "standards",
                    "statements",
                    "submission",
                    "submission.json"),
            // what analysts ask is written from the rows of the library door
            room("tables", ""),
            room("io"),
            room("facts"),
            room("divisions", "facts"),
            room("roster", "facts"),
            room("standards", "facts", "roster"),
            room("county", "facts", "roster", "standards"),
            room("submission.json", "facts"),
            room("submission.workbook", "facts", "submission.json"),
            room("submission", "facts", "submission.json", "submission.workbook"),
            room("rules", "facts", "roster", "standards", "county"),
            room("assessment", "facts", "roster", "standards", "county", "rules", "submission", "submission.json"),
            room("statements", "facts", "standards", "assessment", "submission", "submission.json"),
            room("statistics", "facts", "roster", "standards", "assessment", "submission", "submission.json"),
            room("hints", "facts", "standards", "assessment", "statistics"),
            room("preview", "facts", "standards", "assessment"),
            room("sampling", "facts", "standards", "assessment", "statistics", "hints"),
            room("report", "facts", "roster", "standards", "assessment", "submission", "submission.json"),
            // what was read is corrected in the submitter's own workbook
            ofReport("annotated", "submission"),
            // an audit is told as a page and a workbook like other documents, and as comments in the office's own text,
            // whose parts are bounded as those of a workbook are; what was found in many is told in the documents over
            // many townships
            ofReport(
                    "audit",
                    "narrative",
                    "ooxml",
                    "report.page",
                    "report.sheet",
                    "report.statistics",
                    "report.word",
                    "submission",
                    "submission.workbook"),
            ofReport("bureau"),
            ofReport("catalogue", "report.page"),
            ofReport("data", "hints"),
            // what differs is told in the sheets of other documents
            ofReport("difference", "report.sheet"),
            ofReport("page"),
            // a preview is told as tables, in the CSV of findings and the sheets of other documents
            ofReport("preview", "report.data", "report.sheet", "preview"),
            // a score sheet is filled in where a bureau made it, and its ranking is also told in the CSV of findings
            // and in the documents over many townships
            ofReport(
                    "score",
                    "report.data",
                    "report.self",
                    "report.sheet",
                    "report.statistics",
                    "score",
                    "submission",
                    "submission.workbook"),
            // a self-assessment's table is written in the layout by which it is read back
            // what a ledger holds is told in the sheets, pages and letters of other documents
            // and exported in the CSV of findings
            ofReport(
                    "register", "report.bureau", "report.data", "report.page", "report.sheet", "report.word", "ledger"),
            ofReport("self", "report.sheet", "statements"),
            ofReport("sheet", "submission"),
            ofReport("word", "report.bureau"),
            room("report.templates.desk", "desk", "report", "report.page", "report.register", "report.templates"),
            ofReport(
                    "templates",
                    "report.audit",
                    "report.catalogue",
                    "report.page",
                    "report.register",
                    "report.statistics",
                    "report.visit",
                    "statements",
                    "statistics"),
            ofReport("visit", "report.page", "report.sheet", "statements"),
            ofReport("statistics", "report.page", "report.sheet", "report.word", "statistics", "submission"),
            // a submission is kept as one sequence of bytes, with the hash by which assessments name it
            room("archive", "facts", "standards", "submission"),
            room("score", "facts", "standards", "assessment", "submission", "submission.json"),
            // what is imported into a ledger goes into the archive
            room(
                    "ledger",
                    "archive",
                    "facts",
                    "standards",
                    "assessment",
                    "statements",
                    "submission",
                    "submission.json"),
            // people fill in this workbook as they do a submission: it is opened and its cells are read by the same
            // means
            room(
                    "profiles",
                    "facts",
                    "roster",
                    "standards",
                    "submission.json",
                    "submission.workbook",
                    "report",
                    "report.sheet"),
            // a form is an office's own workbook or document: it is opened as a submission is, and labels are
            // understood
            // by the names that submissions may use
            room("ooxml"),
            room(
                    "form",
                    "facts",
                    "standards",
                    "assessment",
                    "submission.json",
                    "submission.workbook",
                    "report",
                    "ooxml"),
            // proposals are made by what reads an office's tables, and shown as tables on a terminal
            room("mapping", "facts", "submission.workbook", "report"),
            // a document is bounded as the parts of a workbook are, and units and identity numbers are those of
            // submissions; claims are held against fields by their paths, and against what standards were measured by
            room(
                    "narrative",
                    "facts",
                    "roster",
                    "standards",
                    "rules",
                    "assessment",
                    "submission",
                    "submission.json",
                    "submission.workbook"),
            room("batch", "facts", "divisions", "county", "standards", "assessment", "submission", "submission.json"));

    private static Map.Entry<String, Set<String>> room(String name, String... mayImport) {
        return Map.entry(name, Set.of(mayImport));
    }

    private static Map.Entry<String, Set<String>> ofReport(String name, String... more) {
        Set<String> all =
                new HashSet<>(Set.of("report", "facts", "roster", "standards", "assessment", "submission.json"));
        all.addAll(Set.of(more));
        return Map.entry("report." + name, all);
    }

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(HOUSE) ? "" : name.substring(HOUSE.length() + 1);
    }

    @ArchTest
    static final ArchRule dataFlowsOneWay = classes()
            .should(new ArchCondition<>("import only what the table of rooms lets them") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String from = roomOf(type);
                    if (from.equals("cli")) {
                        return; // it joins all rooms
                    }
                    Set<String> mayImport = ROOMS.getOrDefault(from, Set.of());
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass().getBaseComponentType();
                        if (!target.getPackageName().startsWith(HOUSE)) {
                            continue;
                        }
                        String to = roomOf(target);
                        boolean open =
                                to.equals(from) || mayImport.contains(to) || (to.equals("io") && !from.equals("facts"));
                        if (!open) {
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                        }
                    }
                }
            })
            .because("data flows from facts to documents; move the required type to a package further up");

    @ArchTest
    static final ArchRule noRoomNeedsWhatNeedsIt = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return type.getPackageName().startsWith(HOUSE)
                            ? SliceIdentifier.of(roomOf(type))
                            : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "rooms";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule staticsAreFinal = fields().that().areStatic().should().beFinal();

    /** The three remember what follows from the dictionary and from nothing else. */
    @ArchTest
    static final ArchRule staticsHoldNoState = noClasses()
            .that()
            .resideOutsideOfPackage("org.dudao.cli")
            .and()
            .doNotBelongToAnyOf(FieldPaths.class, FieldForms.class)
            .and()
            .doNotHaveFullyQualifiedName("org.dudao.county.ContributionFormat")
            .should(new ArchCondition<>("make what can change when they are loaded") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getStaticInitializer().stream()
                            .flatMap(code -> code.getConstructorCallsFromSelf().stream())
                            .filter(call ->
                                    call.getTargetOwner().getPackageName().startsWith("java.util.concurrent")
                                            || call.getTargetOwner().isAssignableTo(ThreadLocal.class))
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
                }
            })
            .because("a program that loads the library twice must not meet what the first one left");

    @ArchTest
    static final ArchRule onlyTheCommandLineEndsTheProcess = noClasses()
            .that()
            .resideOutsideOfPackage("org.dudao.cli")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static void noTwoTypesOfTheHouseHaveOneName(JavaClasses house) {
        Map<String, List<JavaClass>> byName = house.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName));
        byName.values().removeIf(types -> types.size() == 1);
        assertThat(byName).isEmpty();
    }

    @ArchTest
    static final ArchRule onlyFactoriesAreCalledOf = methods()
            .that()
            .haveName("of")
            .and()
            .areNotDeclaredIn(Bands.class) // a key of a page
            .and()
            .areNotDeclaredIn(FieldRatio.class) // a key of a page
            .should()
            .beStatic()
            .because("what is done to an instance has a name of its own; use a verb, or a noun for the result");

    @ArchTest
    static final ArchRule commandsAreCalledCommands = classes()
            .that()
            .areAnnotatedWith(CommandLine.Command.class)
            .and()
            .areTopLevelClasses()
            .should()
            .haveSimpleNameEndingWith("Command");

    @ArchTest
    static final ArchRule onlyRulesKnowsDrools = noClasses()
            .that()
            .resideOutsideOfPackage("org.dudao.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("the engine must stay behind org.dudao.rules; extend RuleBase instead");

    /** What rules match: the package of facts, and what they ask for of a county. */
    private static final DescribedPredicate<JavaClass> FACTS = JavaClass.Predicates.resideInAPackage(
                    "org.dudao.facts..")
            .or(JavaClass.Predicates.belongToAnyOf(CountyColumn.class, ColumnKey.class, StageEnrolment.class))
            .as("facts");

    @ArchTest
    static final ArchRule factsAreValues = classes()
            .that(FACTS)
            .and()
            .areNotEnums()
            .and()
            .areNotInterfaces()
            .and(holdSomething())
            .should()
            .beRecords()
            .because("rules match facts, which must be immutable; make it a record or move it to another package");

    /** A map that is written while rules match it would be a mutable fact. */
    @ArchTest
    static final ArchRule factsHoldNoMutableCollection = fields().that()
            .areDeclaredInClassesThat(FACTS)
            .and()
            .areNotStatic()
            .should()
            .notHaveRawType(DescribedPredicate.describe(
                    "a mutable collection",
                    type -> (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class))
                            && !type.isInterface()));

    @ArchTest
    static final ArchRule factsStandAlone = noClasses()
            .that()
            .resideInAPackage("org.dudao.facts..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.dudao.facts..", "java..")
            .because("facts are plain Java; move code that needs a library to submission or standards");

    @ArchTest
    static final ArchRule nothingGoesToTheNetwork = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net", "java.net.http..", "javax.net..")
                    .and(not(type(URI.class)))) // an address, which opens nothing
            .because("offices work offline and their data stays with them");

    /**
     * Excluded are readers of workbooks, whose files {@code FormFile} and {@code ZipGuard} have opened before, and the run journal, whose
     * folder has been checked.
     */
    private static final Set<String> OPENED_BEFORE = Set.of("XlsxWorkbook", "CsvWorkbook", "XlsWorkbook", "Store");

    @ArchTest
    static final ArchRule onlyRegularFilesAreOpened = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.dudao.io.RegularFile")
            .should()
            .callCodeUnitWhere(opensAFile())
            .because("a pipe may block and a device never ends; open it with RegularFile");

    private static DescribedPredicate<JavaCall<?>> opensAFile() {
        Set<String> ofFiles = Set.of(
                "newInputStream",
                "newByteChannel",
                "newBufferedReader",
                "readAllBytes",
                "readAllLines",
                "readString",
                "lines");
        Set<String> openers = Set.of(
                "java.io.FileInputStream",
                "java.io.FileReader",
                "java.util.Scanner",
                "java.util.zip.ZipFile",
                "java.util.jar.JarFile");
        return DescribedPredicate.describe("open a file", call -> {
            String owner = call.getTargetOwner().getName();
            boolean opens = owner.equals("java.nio.file.Files")
                    ? ofFiles.contains(call.getName())
                    : openers.contains(owner) && call.getName().equals("<init>");
            return opens
                    && !OPENED_BEFORE.contains(outermost(call.getOriginOwner()).getSimpleName());
        });
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    @ArchTest
    static final ArchRule factsCountInLongs = methods()
            .that()
            .areDeclaredInClassesThat()
            .areRecords()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.dudao.facts..")
            .and()
            .areNotDeclaredIn(SchoolYear.class)
            .and()
            .arePublic()
            .and()
            .doNotHaveName("hashCode")
            .and()
            .doNotHaveName("compareTo")
            .should(giveNoInt())
            .because("sums in rules must not wrap or be rounded; use a long, a Long or a BigDecimal");

    private static ArchCondition<JavaMethod> giveNoInt() {
        return new ArchCondition<>("give no int, Integer, float or double, nor a collection of them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getName)
                        .filter(INEXACT::contains)
                        .forEach(type -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " gives " + type)));
            }
        };
    }

    /** Classes with static methods only are exempt. */
    private static DescribedPredicate<JavaClass> holdSomething() {
        return DescribedPredicate.describe("hold something", type -> type.getFields().stream()
                .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC)));
    }
}
