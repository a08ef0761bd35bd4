package org.dudao.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dudao.io.RunFolder;
import org.dudao.report.Language;
import org.dudao.report.data.FindingsCsv;
import org.dudao.report.sheet.LetterList;
import org.dudao.report.sheet.SentLetter;
import org.dudao.report.sheet.TypedCells;

/** The list of all documents of a batch, {@code letters.xlsx} and {@code letters.csv}, written row by row. */
final class CoveringList implements Closeable {
    /** The list as text. */
    static final String CSV = "letters.csv";

    private final RunFolder run;
    private final Language language;
    private final LetterList sheet;
    private final OutputStream csv;

    /** An empty list among the new files of a run. */
    CoveringList(RunFolder run, Language language) throws IOException {
        this.run = run;
        this.language = language;
        this.sheet = new LetterList(language);
        this.csv = new BufferedOutputStream(Files.newOutputStream(run.side().resolve(CSV)));
        csv.write(bytes("\uFEFF" + FindingsCsv.text(List.of(LetterList.headings(language)))));
    }

    /** Adds documents. */
    void add(List<SentLetter> letters) throws IOException {
        for (SentLetter letter : letters) {
            sheet.add(letter);
            csv.write(bytes(FindingsCsv.text(List.of(letter.texts(language)))));
        }
    }

    /**
     * Puts both files into the run, with what people filled in since the last one.
     *
     * @return what was carried over, in lines; empty if nothing was filled in
     */
    String finish() throws IOException {
        csv.close();
        run.take(CSV);
        run.put(LetterList.FILE, sheet.finish());
        run.fillIn(LetterList.FILE);
        Map<String, Path> changed = run.changed(LetterList.FILE::equals);
        if (changed.isEmpty()) {
            return "";
        }
        TypedCells.Carried carried =
                LetterList.carried(changed.get(LetterList.FILE), run.side().resolve(LetterList.FILE));
        for (Map.Entry<String, byte[]> file : carried.files().entrySet()) {
            run.carry(file.getKey(), file.getValue());
        }
        return OutputFolder.report(carried, List.of(), language);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
