package org.dudao.report.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dudao.report.Language;
import org.dudao.report.OfficialTextWriter;
import org.dudao.report.sheet.WorkbookTable;
import org.dudao.statistics.BatchStatistics;

/** Records the locations in the workbook of the numbers used in a text. */
final class Sources {
    private record Source(String what, SheetName sheet, int row) {}

    private final BatchReport batch;
    private final Set<Source> taken = new LinkedHashSet<>();

    Sources(BatchReport batch) {
        this.batch = batch;
    }

    /** A total over all townships. */
    Number take(Total total) {
        taken.add(new Source(total.label(batch.language()), SheetName.TOTALS, total.row()));
        return total.in(batch);
    }

    void take(BatchStatistics.OfArea area) {
        taken.add(new Source(
                batch.language().pick(area.area().title()),
                SheetName.AREAS,
                row(batch.statistics().areas(), area)));
    }

    void take(BatchStatistics.OfStandard of) {
        taken.add(new Source(
                batch.language().pick(of.standard().title()),
                SheetName.STANDARDS,
                row(batch.statistics().ranked(), of)));
    }

    void take(BatchStatistics.OfField of) {
        taken.add(new Source(
                FieldName.of(of.path(), batch.language()).full(batch.language()),
                SheetName.FIELDS,
                row(batch.statistics().fields(), of)));
    }

    void take(BatchStatistics.OfResponsible of) {
        taken.add(new Source(
                batch.language().pick(of.responsible().zh(), of.responsible().en()),
                SheetName.RESPONSIBLES,
                row(batch.statistics().responsibles(), of)));
    }

    private static <T> int row(List<T> lines, T line) {
        return WorkbookTable.FIRST_ROW + lines.indexOf(line);
    }

    /** All recorded numbers, in the order of the text. */
    OfficialTextWriter.Table table() {
        Language language = batch.language();
        List<List<String>> rows = new ArrayList<>();
        for (Source source : taken) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    source.what(),
                    source.sheet().in(language),
                    String.valueOf(source.row())));
        }
        return new OfficialTextWriter.Table(
                language.pick("文中数字的出处", "Locations of the numbers"),
                List.of(
                        language.pick("序号", "No."),
                        language.pick("内容", "Content"),
                        language.pick("summary.xlsx 的表", "Sheet of summary.xlsx"),
                        language.pick("行", "Row")),
                List.of(8, 54, 26, 12),
                rows);
    }
}
