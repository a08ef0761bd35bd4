package org.dudao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the program begins. */
public final class Main {
    private Main() {}

    /** Runs the command and ends with its exit code. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        silenceLibraries();
        if (args.length > 0 && (args[0].equals("check") || args[0].equals("batch"))) {
            Prepared.begin();
        }
        int code = Dudao.run(out, err, args);
        out.flush();
        System.exit(code);
    }

    /** POI's logging would tell users of its own set-up, and print stack traces of files that are refused in our words anyway. */
    private static void silenceLibraries() {
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        System.setProperty("log4j2.simplelogLevel", "OFF");
    }
}
