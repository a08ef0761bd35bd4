package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.dudao.report.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A password comes from a file, or else the environment, or else whoever types it twice. */
class PasswordSourceTest {
    private static final String GOOD = "四只羊 on a roof";

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();

    @Command(name = "test")
    private static final class Holder {
        @CommandLine.Mixin
        private PasswordSource password;
    }

    private String password(@Nullable String variable, PasswordSource.@Nullable Prompt prompt, String... args)
            throws IOException {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(args);
        return holder.password.password("wang.li", Language.EN, variable, prompt);
    }

    private PasswordSource.Prompt typing(@Nullable String... lines) {
        Iterator<@Nullable String> next = Arrays.asList(lines).iterator();
        return words -> {
            asked.add(words);
            String line = next.next();
            return line == null ? null : line.toCharArray();
        };
    }

    @Test
    void theFirstLineOfAFileComesBeforeAllElse() throws IOException {
        Path file = Files.writeString(folder.resolve("p.txt"), "\uFEFF" + GOOD + "\r\nmore\n");
        assertThat(password("from the environment", typing(), "--password-file", file.toString()))
                .isEqualTo(GOOD);
    }

    @Test
    void theEnvironmentComesBeforeAsking() throws IOException {
        assertThat(password(GOOD, typing())).isEqualTo(GOOD);
        assertThat(asked).isEmpty();
    }

    @Test
    void whoeverSitsThereTypesItTwice() throws IOException {
        assertThat(password(null, typing(GOOD, GOOD))).isEqualTo(GOOD);
        assertThat(asked).containsExactly("New password of wang.li (not shown): ", "Once more: ");
        assertThatThrownBy(() -> password(null, typing(GOOD, GOOD + "x")))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessage("The two passwords differ; nothing was changed. Try again.");
    }

    @Test
    void withoutAnybodyToAskItSaysWhatToDo() {
        String words = "There is no terminal to ask for the password: give a file with --password-file, or set"
                + " DUDAO_PASSWORD in the environment.";
        assertThatThrownBy(() -> password(null, null)).hasMessage(words);
        assertThatThrownBy(() -> password(null, typing((String) null))).hasMessage(words);
        assertThatThrownBy(() -> password(null, typing(GOOD, null))).hasMessage(words);
    }

    @Test
    void aWeakOneIsNotTaken() {
        assertThatThrownBy(() -> password("", typing()))
                .hasMessage("The password is too short: use at least 12 characters, such as several unrelated words.");
        assertThatThrownBy(() -> password("I am wang.li!", typing()))
                .hasMessage("The password contains the login. Choose another one.");
    }
}
