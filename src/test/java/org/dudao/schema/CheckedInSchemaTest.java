package org.dudao.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dudao.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedInSchemaTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "${update}", "false"})
    void withoutTheFlagNothingIsWritten(String property) {
        assertThat(Golden.isUpdate(property)).isFalse();
    }

    @Test
    void withTheFlagTheFileIsWritten() {
        assertThat(Golden.isUpdate("true")).isTrue();
    }

    @Test
    void aFileThatIsOutOfDateIsToldAndLeftAlone(@TempDir Path folder) throws IOException {
        assumeFalse(Golden.isUpdate(System.getProperty("update")));
        Path file = Files.writeString(folder.resolve("old.json"), "{}");
        assertThatThrownBy(() -> Golden.matches(file, "{ }"))
                .hasMessageContaining("Run `mvn test -Dtest=CheckedInSchemaTest -Dupdate` and read the diff.");
        assertThat(file).hasContent("{}");
    }
}
