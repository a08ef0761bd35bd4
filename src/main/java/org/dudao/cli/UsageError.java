package org.dudao.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.submission.json.NameSuggestions;
import org.dudao.submission.json.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Words errors of a command line in both languages: picocli's messages are in English only, and in terms of Java. */
final class UsageError {
    private UsageError() {}

    /** The error and the correction. */
    static String words(CommandLine.ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        } else if (e instanceof CommandLine.MissingParameterException missing) {
            return missing(missing);
        } else if (e instanceof CommandLine.OverwrittenOptionException twice) {
            String name = name(twice.getOverwritten());
            return name + " 只能写一次 / " + name + " may be given only once";
        } else if (e.getArgSpec() != null) {
            return invalid(e, e.getArgSpec());
        }
        return e.getClass().equals(CommandLine.ParameterException.class) && isOurs(e.getMessage())
                ? e.getMessage()
                : "命令行有误 / The command line is wrong: " + shown(e.getMessage());
    }

    /** Messages of this program are in Chinese first, or in the language of --lang. */
    private static boolean isOurs(String message) {
        return message != null && !message.startsWith("Could not") && !message.startsWith("Invalid value");
    }

    private static String unmatched(CommandLine.UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0);
        boolean option = first.startsWith("-");
        CommandLine.Model.CommandSpec spec = e.getCommandLine().getCommandSpec();
        List<String> known = option
                ? spec.options().stream().map(OptionSpec::longestName).toList()
                : spec.subcommands().keySet().stream()
                        .filter(s -> !s.equals("pack-rules"))
                        .toList();
        String nearest = NameSuggestions.nearest(option ? first.replaceFirst("=.*", "") : first, known);
        boolean command = !option && !known.isEmpty();
        String zh = option ? "没有这个选项：" : command ? "没有这个命令：" : "多余的参数：";
        String en = option ? "unknown option: " : command ? "unknown command: " : "unexpected argument: ";
        String hint = nearest == null ? "" : "。是否要写 " + nearest + "？ / Did you mean " + nearest + "?";
        return zh + shown(first) + " / " + en + shown(first) + hint;
    }

    private static String missing(CommandLine.MissingParameterException e) {
        List<ArgSpec> args = e.getMissing();
        if (args.isEmpty()) {
            return "缺少参数 / An argument is missing";
        }
        String names = args.stream()
                .map(a -> a.isOption() ? name(a) + " " + a.paramLabel() : a.paramLabel())
                .collect(Collectors.joining(", "));
        boolean given =
                args.size() == 1 && args.get(0).isOption() && !args.get(0).required();
        return given
                ? name(args.get(0)) + " 后面缺少内容，应为：" + names + " / A value is missing after " + names
                : "缺少必填的内容：" + names + " / Missing: " + names;
    }

    private static String invalid(CommandLine.ParameterException e, ArgSpec arg) {
        String name = name(arg);
        String value = shown(String.valueOf(e.getValue()));
        return name + " 的内容“" + value + "”有误 / " + name + " cannot be \"" + value + "\": " + expected(e, arg);
    }

    /** The accepted values, in both languages. */
    private static String expected(CommandLine.ParameterException e, ArgSpec arg) {
        Class<?> type = arg.auxiliaryTypes().length > 0 ? arg.auxiliaryTypes()[0] : arg.type();
        if (e.getCause() instanceof CommandLine.TypeConversionException cause && isChinese(cause.getMessage())) {
            return cause.getMessage();
        } else if (type.isEnum()) {
            String all =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return "应为其中之一 / use one of: " + all;
        } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "应为数字 / use a number";
        }
        return "应为 / use " + arg.paramLabel();
    }

    private static boolean isChinese(String text) {
        return text != null
                && text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String shown(String text) {
        return Texts.shown(text);
    }
}
