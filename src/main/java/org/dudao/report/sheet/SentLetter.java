package org.dudao.report.sheet;

import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;

/**
 * A document in the covering list of a batch.
 *
 * @param code the code of the township, or of the county
 * @param name its name; empty if it was not reported
 * @param asOf the day that the document states
 * @param title what the document is, such as 督导意见书
 * @param number its number; empty if it has none
 * @param addressee whom it is for
 * @param path its file in the output folder
 * @param conclusion the conclusion of the assessment
 * @param vetoes how many violations of veto standards it is about
 * @param violations how many violations it is about
 * @param due the earliest day by which the addressee must have done something; null if it is about no violation
 * @param overdue how many of these have passed that day; null if they were not compared with an earlier assessment
 */
public record SentLetter(
        String code,
        String name,
        LocalDate asOf,
        String title,
        String number,
        String addressee,
        String path,
        BilingualText conclusion,
        int vetoes,
        int violations,
        LocalDate due,
        Integer overdue) {
    /** The cells of its row as text, with empty ones for what people fill in. */
    public List<String> texts(Language language) {
        return List.of(
                code,
                name,
                asOf.toString(),
                title,
                number,
                addressee,
                path,
                language.pick(conclusion),
                String.valueOf(vetoes),
                String.valueOf(violations),
                due == null ? "" : due.toString(),
                overdue == null ? "" : overdue.toString(),
                "",
                "",
                "");
    }

    /** The cells of its row. */
    List<SheetCell> cells(Language language) {
        return List.of(
                SheetCell.code(code),
                SheetCell.text(name),
                SheetCell.code(asOf.toString()),
                SheetCell.text(title),
                SheetCell.text(number),
                SheetCell.text(addressee),
                SheetCell.text(path),
                SheetCell.word(language.pick(conclusion)),
                SheetCell.number(vetoes),
                SheetCell.number(violations),
                SheetCell.day(due),
                overdue == null ? SheetCell.word("") : SheetCell.number(overdue),
                SheetCell.day(null),
                SheetCell.blank(),
                SheetCell.blank());
    }
}
