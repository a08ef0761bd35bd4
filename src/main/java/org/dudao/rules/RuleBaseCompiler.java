package org.dudao.rules;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.dudao.standards.RuleBaseError;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles rules to an executable model: for the build, for tests, and for a bureau's own rules. */
final class RuleBaseCompiler {
    private static final String FOLDER = "src/main/resources/dudao/";
    private static final int SHORTEST_NAME = 4;
    private static final Pattern UNHEARD = Pattern.compile("\\binsert\\s*\\(\\s*(Measure|Gap|Covered)\\b");

    private RuleBaseCompiler() {}

    /**
     * What came of compiling.
     *
     * @param classes the bytes of the generated classes, by file name
     * @param models the names of those that are the models
     */
    record Compiled(Map<String, byte[]> classes, List<String> models) {}

    /**
     * Compiles rules.
     *
     * @param drl the texts of the rule files by path
     * @throws RuleBaseError naming file and line of every error
     */
    static Compiled compile(Map<String, String> drl) {
        unheard(drl);
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(services.newReleaseId("org.dudao", "rules", "1"));
        drl.forEach((path, text) -> files.write(FOLDER + packaged(path), text));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<String> problems = builder.getResults().getMessages(Message.Level.ERROR, Message.Level.WARNING).stream()
                .map(m -> place(m, drl) + ": " + m.getText())
                .toList();
        if (!problems.isEmpty()) {
            throw new RuleBaseError(problems);
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        return compiled((MemoryKieModule) ((CanonicalKieModule) module).getInternalKieModule());
    }

    /** What a rule inserts in place of handing it over would be lost without a word. */
    private static void unheard(Map<String, String> drl) {
        RuleTexts.refuse(
                drl,
                UNHEARD,
                insert -> "a " + insert.group(1)
                        + " that is inserted is not heard. Maybe write derived.add( … ), with `global org.dudao.rules.Derived derived;` above.");
    }

    private static Compiled compiled(MemoryKieModule module) {
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = List.of();
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class")) {
                classes.put(name, module.getBytes(name));
            } else if (name.endsWith("drools-model")) {
                models = new String(module.getBytes(name), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("Drools-Model-Version"))
                        .toList();
            }
        }
        return new Compiled(classes, models);
    }

    /** File and line; where the engine knows no line, that of the first word in the file which its message speaks of. */
    private static String place(Message message, Map<String, String> drl) {
        String file = String.valueOf(message.getPath()).replace(FOLDER, "").replaceFirst("^dudao/", "");
        String path = drl.keySet().stream()
                .filter(p -> packaged(p).equals(file))
                .findFirst()
                .orElse(file);
        int line = message.getLine();
        if (!drl.containsKey(path)) {
            path = guess(message.getText(), drl);
            line = -1;
        }
        if (line <= 0 && drl.containsKey(path)) {
            line = lineOf(message.getText(), drl.get(path));
        }
        return path + ":" + Math.max(1, line);
    }

    /** A package's name holds no hyphen: the rules of {@code state-security} are of the package {@code dudao.state_security}. */
    private static String packaged(String path) {
        return path.replace('-', '_');
    }

    private static String guess(String message, Map<String, String> drl) {
        return drl.keySet().stream()
                .filter(path -> lineOf(message, drl.get(path)) > 1)
                .findFirst()
                .orElse(String.join(", ", drl.keySet()));
    }

    private static int lineOf(String message, String text) {
        return Arrays.stream(message.split("[^A-Za-z0-9_]+", -1))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .mapToInt(text::indexOf)
                .filter(at -> at > text.indexOf("\nrule "))
                .mapToObj(at -> (int) text.substring(0, at).lines().count())
                .findFirst()
                .orElse(1);
    }
}
