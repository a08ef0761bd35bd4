package org.dudao.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives each test that asks for a {@link TestLedger} an empty one of its own: a file of SQLite, or a database of PostgreSQL where its class,
 * or a class around it, is {@link OnPostgres}.
 *
 * <p>To run a test on both, write it for SQLite, as {@code @ExtendWith(LedgerFixture.class) class MergeTest}, and add
 * {@code @Nested class Merges extends MergeTest {}} to {@link PostgresLedgerTest}.
 */
public final class LedgerFixture implements ParameterResolver {
    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(LedgerFixture.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestLedger.class;
    }

    @Override
    public TestLedger resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(OWN);
        return isOnServer(context)
                ? store.computeIfAbsent(TestLedger.class, key -> TestLedger.onServer(), TestLedger.class)
                : store.computeIfAbsent(
                        TestLedger.class,
                        key -> TestLedger.inFile(
                                store.computeIfAbsent(Folder.class, folder -> new Folder(), Folder.class).path),
                        TestLedger.class);
    }

    private static boolean isOnServer(ExtensionContext context) {
        return context.getEnclosingTestClasses().stream()
                        .anyMatch(type -> AnnotationSupport.isAnnotated(type, OnPostgres.class))
                || AnnotationSupport.isAnnotated(context.getTestClass(), OnPostgres.class);
    }

    /** A folder that is deleted after the test. */
    private static final class Folder implements AutoCloseable {
        private final Path path;

        Folder() {
            try {
                path = Files.createTempDirectory("dudao-ledger");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            PostgresServer.delete(path);
        }
    }
}
