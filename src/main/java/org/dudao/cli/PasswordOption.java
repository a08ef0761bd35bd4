package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.dudao.desk.PasswordHash;
import org.dudao.facts.BilingualText;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.report.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where a password comes from: a file, the environment, or the console; never the command line, which others see. */
final class PasswordOption {
    private static final String VARIABLE = "DUDAO_PASSWORD";
    private static final int LARGEST = 4096;

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = {
                "密码所在的文件（第一行）；也可放在环境变量 " + VARIABLE + "，否则在终端输入两遍",
                "a file with the password in its first line; or " + VARIABLE
                        + " in the environment, or typed twice at the terminal"
            })
    private Path file;

    /**
     * The password.
     *
     * @param login of its account
     * @throws CommandLine.ParameterException if there is none, or it is too simple
     */
    String read(String login, Language language) throws IOException {
        String password = file != null ? firstLine(file) : System.getenv(VARIABLE);
        if (password == null) {
            password = typed(language);
        }
        BilingualText fault = PasswordHash.fault(password, login);
        if (fault != null) {
            throw usage(language.pick(fault));
        }
        return password;
    }

    private static String firstLine(Path file) throws IOException {
        String text =
                FileFault.reading(file, () -> new String(RegularFile.bytes(file, LARGEST), StandardCharsets.UTF_8));
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    private String typed(Language language) {
        String first = typed(language.pick("密码：", "Password: "));
        String again = first == null ? null : typed(language.pick("再输一遍：", "Again: "));
        if (first == null || again == null) {
            throw usage(language.pick(
                    "没有终端可以输入密码。请用 --password-file 给出文件，或放在环境变量 " + VARIABLE + "。",
                    "There is no terminal to type the password at. Name a file with --password-file, or set " + VARIABLE
                            + "."));
        } else if (!first.equals(again)) {
            throw usage(language.pick("两遍不一样，没有写入。", "The two differ; nothing was written."));
        }
        return first;
    }

    /** What is typed without being shown; null where there is no terminal. */
    private static @Nullable String typed(String prompt) {
        return Optional.ofNullable(System.console())
                .map(console -> console.readPassword("%s", prompt))
                .map(String::new)
                .orElse(null);
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
