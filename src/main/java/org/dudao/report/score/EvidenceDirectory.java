package org.dudao.report.score;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dudao.assessment.Assessment;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.Language;
import org.dudao.report.self.RequirementText;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;
import org.dudao.score.ScoreItem;
import org.dudao.score.ScoreSheet;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Standard;

/** 佐证材料目录: a numbered line for what each requirement of a score sheet is proved by, for the township to fill in and hand over with the papers. */
public final class EvidenceDirectory {
    /** The name of the file. */
    public static final String FILE = "evidence-directory.xlsx";

    private static final String OPEN = "FFFFFDE7";
    private static final List<Double> WIDTHS = List.of(11.0, 26.0, 26.0, 46.0, 30.0, 8.0, 14.0, 14.0);

    private final ScoreSheet sheet;
    private final Catalogue catalogue;
    private final RequirementText requirements;
    private final Language language;

    private EvidenceDirectory(ScoreSheet sheet, Assessment assessment, Catalogue catalogue, Language language) {
        this.sheet = sheet;
        this.catalogue = catalogue;
        this.requirements = new RequirementText(catalogue, assessment, language);
        this.language = language;
    }

    /**
     * The file's bytes, identical in every run.
     *
     * @param assessment tells the township, and the day on which limits hold
     */
    public static byte[] of(ScoreSheet sheet, Assessment assessment, Catalogue catalogue, Language language)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        new EvidenceDirectory(sheet, assessment, catalogue, language).write(workbook, assessment.assessment());
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }

    private void write(Workbook workbook, Assessment.Head head) throws IOException {
        String name = head.township().name() == null
                ? head.township().code()
                : language.name(head.township().name());
        TableSheet table = new TableSheet(
                workbook,
                language.pick("佐证材料目录", "Evidence"),
                language.pick("佐证材料目录", "Directory of evidence"),
                language.pick(
                        name + "，" + head.schoolYear() + "学年。材料按目录号装订，浅黄色各栏由报送单位填写。单位（盖章）：　　　　　　　负责人：　　　　　　日期：",
                        name + ", school year " + head.schoolYear()
                                + ". Papers are bound in the order of the numbers; the township fills in the cells in light yellow."
                                + " Unit (seal):                Person in charge:                Date:"),
                WIDTHS,
                language);
        table.head(List.of(
                language.pick("目录号", "No."),
                language.pick("计分项", "Item"),
                language.pick("标准", "Standard"),
                language.pick("要求", "Requirement"),
                language.pick("材料名称", "Paper"),
                language.pick("份数", "Copies"),
                language.pick("页码或存放处", "Page or place"),
                language.pick("备注", "Remarks")));
        for (ScoreItem item : sheet.items()) {
            rows(item).forEach(table::row);
        }
        table.finish();
    }

    private List<List<SheetCell>> rows(ScoreItem item) {
        List<List<SheetCell>> rows = new ArrayList<>();
        if (item.standards().isEmpty()) {
            rows.add(row(
                    item,
                    1,
                    "",
                    language.pick(item.rule().way().zh(), item.rule().way().en())));
        }
        for (ScoreItem.StandardPart one : item.standards()) {
            Standard page = catalogue.byId().get(one.standard());
            String title = page == null ? one.standard() : language.pick(page.title());
            rows.add(row(item, rows.size() + 1, title, requirements.sentence(one.standard())));
        }
        return rows;
    }

    private List<SheetCell> row(ScoreItem item, int serial, String standard, String requirement) {
        List<SheetCell> cells = new ArrayList<>(List.of(
                SheetCell.code(item.id() + "-" + (serial < 10 ? "0" : "") + serial),
                SheetCell.text(item.title()),
                SheetCell.text(standard),
                SheetCell.text(requirement)));
        for (int i = cells.size(); i < WIDTHS.size(); i++) {
            cells.add(SheetCell.blank().filled(OPEN));
        }
        return cells;
    }
}
