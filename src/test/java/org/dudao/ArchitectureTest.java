package org.dudao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.SchoolYear;

/** The rooms of the house: data flows down from facts to documents, and never back up. */
@AnalyzeClasses(packages = "org.dudao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
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

    @ArchTest
    static final ArchRule dataFlowsOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("io")
            .definedBy("org.dudao.io..")
            .layer("facts")
            .definedBy("org.dudao.facts..")
            .layer("submission")
            .definedBy("org.dudao.submission..")
            .layer("standards")
            .definedBy("org.dudao.standards..")
            .layer("rules")
            .definedBy("org.dudao.rules..")
            .layer("assessment")
            .definedBy("org.dudao.assessment..")
            .layer("overview")
            .definedBy("org.dudao.overview..")
            .layer("report")
            .definedBy("org.dudao.report..")
            .layer("batch")
            .definedBy("org.dudao.batch..")
            .layer("cli")
            .definedBy("org.dudao.cli..")
            .whereLayer("io")
            .mayNotAccessAnyLayer()
            .whereLayer("facts")
            .mayNotAccessAnyLayer()
            .whereLayer("submission")
            .mayOnlyAccessLayers("io", "facts")
            .whereLayer("standards")
            .mayOnlyAccessLayers("io", "facts")
            .whereLayer("rules")
            .mayOnlyAccessLayers("io", "facts", "standards")
            .whereLayer("assessment")
            .mayOnlyAccessLayers("io", "facts", "submission", "standards", "rules")
            .whereLayer("overview")
            .mayOnlyAccessLayers("io", "facts", "submission", "standards", "rules", "assessment")
            .whereLayer("report")
            .mayOnlyAccessLayers("io", "facts", "submission", "standards", "rules", "assessment", "overview")
            .whereLayer("batch")
            .mayOnlyAccessLayers("io", "facts", "submission", "standards", "rules", "assessment")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule onlyRulesKnowsDrools = noClasses()
            .that()
            .resideOutsideOfPackage("org.dudao.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("the engine must stay behind org.dudao.rules; maybe ask RuleBase for what is needed");

    @ArchTest
    static final ArchRule factsAreValues = classes()
            .that()
            .resideInAPackage("org.dudao.facts..")
            .and()
            .areNotEnums()
            .and()
            .areNotInterfaces()
            .and(holdSomething())
            .should()
            .beRecords()
            .because(
                    "rules match facts, which must never change; maybe make it a record or move it to another package");

    /** A map that is written while rules look at it would be a fact that changes. */
    @ArchTest
    static final ArchRule factsHoldNoMutableCollection = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.dudao.facts..")
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
            .because("facts are plain Java; maybe move what needs a library to submission or standards");

    @ArchTest
    static final ArchRule nothingGoesToTheNetwork = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net", "java.net.http..", "javax.net..")
            .because("offices work offline and their data stays with them");

    /**
     * The readers of one kind of workbook are reached after {@code FormFile} and {@code ZipGuard} have opened the same file, and the store
     * after its folder was looked through.
     */
    private static final Set<String> OPENED_BEFORE = Set.of("XlsxWorkbook", "CsvWorkbook", "XlsWorkbook", "Store");

    @ArchTest
    static final ArchRule onlyRegularFilesAreOpened = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.dudao.io.RegularFile")
            .should()
            .callCodeUnitWhere(opensAFile())
            .because("a pipe waits for ever and a device never ends; open it by RegularFile");

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
            .because("what rules add up must not wrap or be rounded; make it a long, a Long or a BigDecimal");

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

    /** Not so what only has static methods. */
    private static DescribedPredicate<JavaClass> holdSomething() {
        return DescribedPredicate.describe("hold something", type -> type.getFields().stream()
                .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC)));
    }
}
