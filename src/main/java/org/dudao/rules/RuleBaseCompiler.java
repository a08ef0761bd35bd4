package org.dudao.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.dudao.standards.RuleBaseException;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rules to an executable model: for the build, for tests, and for a bureau's own rules. */
public final class RuleBaseCompiler {
    private static final String FOLDER = "src/main/resources/dudao/";

    private RuleBaseCompiler() {}

    /**
     * Compiles rules to a base that can be used at once.
     *
     * @param drl the texts of the rule files by path
     * @throws RuleBaseException naming file and line of every error
     */
    public static KieBase compile(Map<String, String> drl) {
        return KieServices.get()
                .newKieContainer(build(drl).getKieModule().getReleaseId())
                .getKieBase();
    }

    /**
     * Compiles rules and writes the classes of their model below a folder of classes.
     *
     * @return the names of the model classes
     */
    static List<String> writeClasses(Map<String, String> drl, Path classes) throws IOException {
        InternalKieModule module = (InternalKieModule) build(drl).getKieModule();
        MemoryKieModule memory = (MemoryKieModule) ((CanonicalKieModule) module).getInternalKieModule();
        deleteEarlier(classes.resolve("dudao"));
        List<String> models = List.of();
        for (String name : memory.getFileNames()) {
            if (name.endsWith(".class")) {
                Path target = classes.resolve(name);
                Files.createDirectories(target.getParent());
                Files.write(target, memory.getBytes(name));
            } else if (name.endsWith("drools-model")) {
                models = new String(memory.getBytes(name), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("Drools-Model-Version"))
                        .toList();
            }
        }
        return models;
    }

    /** The names of generated classes change with the rules, so earlier ones would stay for ever. */
    private static void deleteEarlier(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static KieBuilder build(Map<String, String> drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId id = services.newReleaseId("org.dudao", "rules", "1");
        files.generateAndWritePomXML(id);
        drl.forEach((path, text) -> files.write(FOLDER + path, text));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<String> problems = builder.getResults().getMessages(Message.Level.ERROR, Message.Level.WARNING).stream()
                .map(m -> String.valueOf(m.getPath()).replace(FOLDER, "").replace("dudao/", "") + ":" + m.getLine()
                        + ": " + m.getText())
                .toList();
        if (!problems.isEmpty()) {
            throw new RuleBaseException(problems);
        }
        return builder;
    }
}
