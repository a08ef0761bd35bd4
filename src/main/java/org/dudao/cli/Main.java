package org.dudao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The entry point of the program. */
public final class Main {
    private Main() {}

    /** Runs the command and ends with its exit code. */
    public static void main(String[] args) {
        CheckedOutput screen = new CheckedOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        silenceLibraries();
        if (args.length > 0 && List.of("check", "batch", "preview").contains(args[0])) {
            Preload.begin();
        }
        int code = DudaoCommand.run(out, err, args);
        out.flush();
        System.exit(screen.wasCutOff() ? cutOff(err, code) : code);
    }

    /** Standard output is the result if no folder is given: its loss must not end with a success code. */
    private static int cutOff(PrintStream err, int code) {
        err.println("结果没有显示完整，输出的位置可能已满。请换一个位置再试。");
        err.println(
                "The result was truncated while writing: the disk may be full. Choose another place, and try again.");
        return ExitCode.worst(List.of(ExitCode.of(code), ExitCode.USAGE)).code();
    }

    /** POI's logging would print messages about its configuration, and stack traces of files that are reported anyway. */
    private static void silenceLibraries() {
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        System.setProperty("log4j2.simplelogLevel", "OFF");
    }
}
