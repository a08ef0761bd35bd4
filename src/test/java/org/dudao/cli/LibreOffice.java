package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Fills in workbooks with LibreOffice, as a person who types into cells and saves. */
final class LibreOffice {
    private static final Path SCRIPT = Path.of("src/test/resources/org/dudao/cli/fill.py");

    private LibreOffice() {}

    /**
     * Types into a workbook and saves it as another.
     *
     * @param typed a line for each cell: sheet, exclamation mark, cell, equals sign, what is typed
     */
    static void fill(Path from, Path to, List<String> typed) throws IOException, InterruptedException {
        Path said = to.resolveSibling("soffice.txt");
        Process process = new ProcessBuilder("/usr/bin/python3", SCRIPT.toString(), from.toString(), to.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().write(String.join("\n", typed).getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        process.destroyForcibly();
        if (!ended || !Files.exists(to)) {
            throw new AssertionError(
                    "LibreOffice did not fill in the workbook (apt-get install libreoffice-calc-nogui python3-uno): "
                            + Files.readString(said));
        }
    }
}
