package org.dudao.report;

import java.util.List;
import org.dudao.submission.json.Note;

/** Lists the values that were read differently from their cells, so that the submitter can object. */
public final class ReadingNotes {
    private static final int WIDTH = 80;

    private ReadingNotes() {}

    /** The notes, formatted for a terminal; empty if there are none. */
    public static String of(List<Note> notes, Language language) {
        StringBuilder text = new StringBuilder();
        for (Note note : notes) {
            if (text.isEmpty()) {
                text.append(language.pick("读取说明（不是问题，请核对）", "Notes on reading (not problems; check them)"))
                        .append('\n');
            }
            text.append(TerminalWidth.wrap("  " + line(note, language), WIDTH, "    "))
                    .append('\n');
        }
        return text.toString();
    }

    /** One note with its location in words. */
    public static String line(Note note, Language language) {
        return EvidenceText.place(note.place(), language) + language.pick("：", ": ") + language.pick(note.message());
    }
}
