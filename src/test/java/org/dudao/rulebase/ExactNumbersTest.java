package org.dudao.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dudao.rules.RuleBase;
import org.dudao.standards.RuleBaseError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Nothing computed by rules or facts wraps at 2,147,483,647 or is rounded: sums are of {@code long} or {@code BigDecimal}. */
class ExactNumbersTest {
    private static final Path CLASSES = Path.of("target/classes");

    /** Instructions on {@code int}, {@code float} and {@code double}; what a loop counts with is another. */
    private static final Map<Integer, String> INEXACT = Map.ofEntries(
            Map.entry(Opcodes.IADD, "int + int"),
            Map.entry(Opcodes.ISUB, "int - int"),
            Map.entry(Opcodes.IMUL, "int * int"),
            Map.entry(Opcodes.IDIV, "int / int"),
            Map.entry(Opcodes.INEG, "- int"),
            Map.entry(Opcodes.L2I, "(int) long"),
            Map.entry(Opcodes.LMUL, "long * long"),
            Map.entry(Opcodes.LDIV, "long / long"),
            Map.entry(Opcodes.FADD, "float + float"),
            Map.entry(Opcodes.DADD, "double + double"),
            Map.entry(Opcodes.DSUB, "double - double"),
            Map.entry(Opcodes.DMUL, "double * double"),
            Map.entry(Opcodes.DDIV, "double / double"));

    /** What cuts an int out of a larger number. */
    private static final Set<String> NARROWING = Set.of(
            "java/lang/Number.intValue",
            "java/lang/Long.intValue",
            "java/math/BigDecimal.intValue",
            "java/math/BigInteger.intValue",
            "java/util/stream/Stream.mapToInt",
            "java/lang/Math.toIntExact",
            "java/lang/Integer.sum");

    private static List<String> inexact(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                new ClassReader(Files.readAllBytes(file)).accept(new Arithmetic(file, found), ClassReader.SKIP_FRAMES);
            }
        }
        return found;
    }

    private static final class Arithmetic extends ClassVisitor {
        private final String of;
        private final List<String> found;

        Arithmetic(Path file, List<String> found) {
            super(Opcodes.ASM9);
            this.of = CLASSES.relativize(file).toString();
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInsn(int opcode) {
                    if (INEXACT.containsKey(opcode)) {
                        found.add(of + " " + name + ": " + INEXACT.get(opcode));
                    }
                }

                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String called, String descriptor, boolean isInterface) {
                    if (NARROWING.contains(owner + "." + called)) {
                        found.add(of + " " + name + ": " + called);
                    }
                }
            };
        }
    }

    @Test
    void noRuleComputesWithIntOrDouble() throws IOException {
        assertThat(inexact(Path.of("dudao")))
                .as("arithmetic in compiled rules; compute with long or BigDecimal")
                .isEmpty();
    }

    /** What counts years, or the letters of a text, and holds no figure of a submission. */
    private static final List<String> OF_NO_FIGURE = List.of(
            "SchoolYear.class",
            "Dictionary.class",
            "HalfWidth.class",
            "TextMeaning.class",
            "NumberWord.class of: int + int");

    @Test
    void noFactComputesWithIntOrDouble() throws IOException {
        assertThat(inexact(Path.of("org/dudao/facts")))
                .filteredOn(f -> OF_NO_FIGURE.stream().noneMatch(of -> f.startsWith("org/dudao/facts/" + of)))
                .as("arithmetic in facts; compute with long or BigDecimal")
                .isEmpty();
    }

    private static String rule(String binding, String accumulate) {
        return """
                package dudao.local;
                import org.dudao.facts.Roll;
                import org.dudao.facts.School;
                import org.dudao.rules.Measure;
                global org.dudao.rules.Derived derived;

                rule "any: pupils on the rolls"
                when
                    $s : School()
                    accumulate( Roll( schoolCode == $s.code, $n : BINDING ); $all : ACCUMULATE )
                then
                    derived.add( Measure.of( "any", $s, $all.longValue() ) );
                end
                """.replace("BINDING", binding).replace("ACCUMULATE", accumulate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"studentCount.intValue()", "studentCount.doubleValue()", "code.length()"})
    void aRuleThatSumsAnIntOrADoubleIsRefusedWithItsFileAndLine(String binding) {
        assertThatThrownBy(() -> RuleBase.loadWith(Map.of("local/measures.drl", rule(binding, "sum( $n )"))))
                .isInstanceOf(RuleBaseError.class)
                .hasMessageContaining("local/measures.drl:7: the rule \"any: pupils on the rolls\"")
                .hasMessageContaining("longValue()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"studentCount", "Long.valueOf( code.length() )", "new java.math.BigDecimal( studentCount )"})
    void aRuleThatSumsALongOrADecimalIsNot(String binding) {
        assertThatCode(() -> RuleBase.loadWith(Map.of("local/measures.drl", rule(binding, "sum( $n )"))))
                .doesNotThrowAnyException();
    }

    @Test
    void aMeanIsRefusedWhereItIsRounded() {
        assertThatThrownBy(() -> RuleBase.compile(Map.of("local/measures.drl", rule("studentCount", "average( $n )"))))
                .isInstanceOf(RuleBaseError.class)
                .hasMessageContaining("local/measures.drl:7");
    }
}
