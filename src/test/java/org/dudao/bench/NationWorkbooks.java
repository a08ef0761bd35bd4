package org.dudao.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dudao.facts.Dictionary;
import org.dudao.submission.FormConverter;

/** Writes townships of the nation as workbooks, one folder per county. */
final class NationWorkbooks {
    private static final int COUNTY = 6;

    private NationWorkbooks() {}

    /** Takes seed, number of townships and folder; those that would be unreadable are left out. */
    public static void main(String[] args) throws IOException {
        int townships = Integer.parseInt(args[1]);
        Nation nation = new Nation(Long.parseLong(args[0]), townships);
        FormConverter converter = new FormConverter(Dictionary.load());
        for (int i = 0; i < townships; i++) {
            if (!nation.isUnreadable(i)) {
                String json = new String(nation.line(i), StandardCharsets.UTF_8);
                String code = RandomTownship.READER
                        .read("line", nation.line(i), Nation.AS_OF)
                        .submission()
                        .dataset()
                        .township()
                        .code();
                Path folder = Files.createDirectories(Path.of(args[2]).resolve(code.substring(0, COUNTY)));
                try (OutputStream to =
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(code + ".xlsx")))) {
                    converter.toWorkbook(json, "bench", to);
                }
            }
        }
    }
}
