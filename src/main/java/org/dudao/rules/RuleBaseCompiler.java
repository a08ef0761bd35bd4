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
    private static final Pattern INSERTED = Pattern.compile("\\binsert\\s*\\(\\s*(Measure|Gap|Covered)\\b");

    private RuleBaseCompiler() {}

    /**
     * The result of compiling.
     *
     * @param classes the bytes of the generated classes, by file name
     * @param models the names of the model classes
     */
    record Compiled(Map<String, byte[]> classes, List<String> models) {}

    /**
     * Compiles rules.
     *
     * @param drl the texts of the rule files by path
     * @throws RuleBaseError naming file and line of every error
     */
    static Compiled compile(Map<String, String> drl) {
        rejectInserted(drl);
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

    /** Rejects rules that insert a result instead of adding it, since it would be lost silently. */
    private static void rejectInserted(Map<String, String> drl) {
        RuleTexts.refuse(
                drl,
                INSERTED,
                insert -> "a " + insert.group(1)
                        + " is inserted and would be lost. Write derived.add( … ), with `global org.dudao.rules.Derived derived;` above.");
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

    /** File and line; if the engine gives no line, that of the first word of its message found in the file. */
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

    /** A package name without hyphens: the rules of {@code state-security} are in the package {@code dudao.state_security}. */
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
