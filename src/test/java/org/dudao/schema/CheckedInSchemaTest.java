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
    void without_the_flag_nothing_is_written(String property) {
        assertThat(Golden.isUpdate(property)).isFalse();
    }

    @Test
    void with_the_flag_the_file_is_written() {
        assertThat(Golden.isUpdate("true")).isTrue();
    }

    @Test
    void a_file_that_is_out_of_date_is_told_and_left_alone(@TempDir Path folder) throws IOException {
        assumeFalse(Golden.isUpdate(System.getProperty("update")));
        Path file = Files.writeString(folder.resolve("old.json"), "{}");
        assertThatThrownBy(() -> Golden.matches(file, "{ }"))
                .hasMessageContaining("Run `mvn test -Dtest=CheckedInSchemaTest -Dupdate` and read the diff.");
        assertThat(file).hasContent("{}");
    }
}
