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

/** The rules as Drools compiles them: by the build, or at run time from a bureau's texts. */
final class RuleModels {
    /** The resource that lists the models' classes, and the file the build writes. */
    static final String PACKED = "models.txt";

    private RuleModels() {}

    /** Those that the build compiled and whose class names are wanted. */
    static List<Model> packed(Predicate<String> which) {
        try (InputStream in = RuleModels.class.getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException(PACKED + " is missing. Maybe build with `mvn process-classes`.");
            }
            String names = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return instances(names.lines().filter(which).toList(), RuleModels.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles rules here and now.
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
     * Checks what was compiled.
     *
     * @param drl the texts it was compiled from, by path
     * @throws org.dudao.standards.RuleBaseError naming file and line of every rule whose sums are not exact
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
            throw new IllegalStateException("The rule base is not whole. Maybe run `mvn clean package`.", e);
        }
        return models;
    }

    /**
     * The generated classes of rules that were compiled at run time.
     *
     * <p>They come before those of the packed rules: a generated class is named after its package, not after what it says.
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
