package org.dudao.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.model.Model;

/** The executable models of the rules, compiled by the build, or at run time from a bureau's texts. */
final class RuleModels {
    /** The name of the resource that lists the model classes, which the build writes. */
    static final String PACKED = "models.txt";

    private RuleModels() {}

    /** The models compiled by the build, selected by class name. */
    static List<Model> packed(Predicate<String> which) {
        return packed(PACKED, which);
    }

    /** Those that a resource lists. */
    static List<Model> packed(String list, Predicate<String> which) {
        try (InputStream in = RuleModels.class.getResourceAsStream(list)) {
            if (in == null) {
                throw new IllegalStateException(list + " is missing. Build with `mvn process-classes`.");
            }
            String names = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return instances(names.lines().filter(which).toList(), RuleModels.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles rules at run time.
     *
     * @param drl the texts of rule files, by path
     * @throws org.dudao.standards.RuleBaseError naming file and line of every error
     */
    static List<Model> compiled(Map<String, String> drl) {
        if (drl.isEmpty()) {
            return List.of();
        }
        return checked(RuleBaseCompiler.compile(drl), drl);
    }

    /**
     * Checks compiled rules.
     *
     * @param drl the source texts, by path
     * @throws org.dudao.standards.RuleBaseError naming file and line of every rule with inexact sums
     */
    static List<Model> checked(RuleBaseCompiler.Compiled compiled, Map<String, String> drl) {
        List<Model> models = instances(compiled.models(), new InMemoryClasses(compiled.classes()));
        ExactSums.check(models, drl);
        return models;
    }

    private static List<Model> instances(List<String> names, ClassLoader classes) {
        List<Model> models = new ArrayList<>();
        try {
            for (String name : names) {
                models.add(Class.forName(name, true, classes)
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The rule base is incomplete. Run `mvn clean package`.", e);
        }
        return models;
    }

    /**
     * The generated classes of rules compiled at run time.
     *
     * <p>They take precedence over those of the packed rules: a generated class is named after its package, not its content.
     */
    private static final class InMemoryClasses extends ClassLoader {
        private final Map<String, byte[]> classes;

        InMemoryClasses(Map<String, byte[]> classes) {
            super(RuleModels.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
            }
        }
    }
}
