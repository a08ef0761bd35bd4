package org.dudao.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dudao.desk.PasswordHash;
import org.dudao.facts.BilingualText;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.report.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Where a new password comes from: a file, the environment, or whoever sits at the terminal; never the command line, which others can see and
 * shells remember.
 */
final class PasswordSource {
    /** The environment variable that may have the password. */
    static final String VARIABLE = "DUDAO_PASSWORD";

    private static final long LARGEST = 1024 * 1024;

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = {
                "密码文件，取第一行（UTF-8）；也可放在环境变量 " + VARIABLE + "；都没有时在终端询问",
                "a file whose first line is the password; or it is in the environment, or asked for at the terminal"
            })
    private @Nullable Path file;

    /** Asks for something that is not shown; null where nobody answers. */
    interface Prompt {
        /** What was typed. */
        char @Nullable [] ask(String words);
    }

    /**
     * The password for an account, which is good enough.
     *
     * @throws CommandLine.ParameterException if there is none, or it is not taken
     */
    @SuppressWarnings("SystemConsoleNull") // without a terminal, later versions of Java read what is piped, or nothing
    String password(String login, Language language) throws IOException {
        Console console = System.console();
        Prompt prompt = console == null ? null : words -> console.readPassword("%s", words);
        return password(login, language, System.getenv(VARIABLE), prompt);
    }

    /**
     * The same with all that it comes from.
     *
     * @param variable what the environment has; null for nothing
     * @param prompt null where there is no terminal
     */
    String password(String login, Language language, @Nullable String variable, @Nullable Prompt prompt)
            throws IOException {
        String password = file != null ? firstLine(file, language) : variable;
        if (password == null) {
            password = typed(login, language, prompt);
        }
        BilingualText fault = PasswordHash.fault(password, login);
        if (fault != null) {
            throw usage(language.pick(fault));
        }
        return password;
    }

    private String firstLine(Path from, Language language) throws IOException {
        if (!Files.exists(from)) {
            throw usage(language.pick("没有这个文件：", "File not found: ") + from);
        }
        String text = FileFault.reading(from, () -> RegularFile.text(from, LARGEST));
        return text.replaceFirst("^\uFEFF", "").lines().findFirst().orElse("");
    }

    private String typed(String login, Language language, @Nullable Prompt prompt) {
        char[] first = prompt == null
                ? null
                : prompt.ask(language.pick(login + " 的新密码（不显示）：", "New password of " + login + " (not shown): "));
        char[] second = first == null || prompt == null ? null : prompt.ask(language.pick("再输一次：", "Once more: "));
        if (first == null || second == null) {
            throw usage(language.pick(
                    "没有终端可以询问密码：请用 --password-file 给出文件，或放在环境变量 " + VARIABLE + " 中。",
                    "There is no terminal to ask for the password: give a file with --password-file, or set " + VARIABLE
                            + " in the environment."));
        }
        boolean isSame = Arrays.equals(first, second);
        String password = new String(first);
        Arrays.fill(first, ' ');
        Arrays.fill(second, ' ');
        if (!isSame) {
            throw usage(
                    language.pick("两次输入的密码不同，没有改动。请重来。", "The two passwords differ; nothing was changed. Try again."));
        }
        return password;
    }

    private CommandLine.ParameterException usage(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }
}
