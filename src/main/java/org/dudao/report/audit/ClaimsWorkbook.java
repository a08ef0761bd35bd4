package org.dudao.report.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dudao.io.ReproducibleZip;
import org.dudao.narrative.ToldAudit;
import org.dudao.narrative.ToldClaim;
import org.dudao.narrative.ToldFigure;
import org.dudao.narrative.ToldVerdict;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;
import org.dudao.report.sheet.WorkbookTable;
import org.dudao.standards.Standard;
import org.jspecify.annotations.Nullable;

/** All numbers of a summary as a table for Excel. */
public final class ClaimsWorkbook {
    private static final String WRONG = "FFF8CBAD";
    private static final String ABSENT = "FFFCE4D6";
    private static final String DOUBTFUL = "FFFFF2CC";

    /** What the word itself explains. */
    private static final Set<AuditKind> SILENT = Set.of(AuditKind.UNTIED, AuditKind.OUTSIDE);

    private final AuditWords words;
    private final Language language;

    private ClaimsWorkbook(AuditWords words, Language language) {
        this.words = words;
        this.language = language;
    }

    /**
     * The file, equal for equal audits.
     *
     * @param standards by their ids
     */
    public static byte[] of(ToldAudit audit, Map<String, Standard> standards, Language language) throws IOException {
        return new ClaimsWorkbook(new AuditWords(audit, standards, language), language).written(audit);
    }

    private byte[] written(ToldAudit audit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        String submission = audit.submission();
        String data = submission == null
                ? language.pick("没有报送数据", "no submission")
                : language.pick("报送数据 ", "submission ") + AuditWords.clean(submission);
        new WorkbookTable(
                        language.pick("数字", "Numbers"),
                        language.pick("工作总结中的数字", "Numbers of a summary"),
                        AuditWords.clean(audit.summary().file())
                                + language.pick("，共 ", ", ")
                                + audit.claims().size()
                                + language.pick(" 处，检查日 ", " numbers, as of ")
                                + audit.asOf()
                                + language.pick("，", ", ")
                                + data
                                + language.pick("。", "."),
                        List.of(
                                column("编号", "No.", 6),
                                column("段落", "Para.", 6),
                                column("原文", "Text", 34),
                                column("数字", "Number", 12),
                                column("数值", "Value", 11),
                                column("单位", "Unit", 6),
                                column("对象", "Of whom", 11),
                                column("学段", "Stage", 7),
                                column("时间", "When", 10),
                                column("填报项或标准", "Field or standard", 18),
                                column("性质", "Kind", 7),
                                column("结论", "Verdict", 14),
                                column("说明", "Explanation", 30),
                                column("报送数据", "Submission", 13),
                                column("位置", "Place", 14)),
                        audit.claims().stream().map(this::row).toList())
                .write(workbook, language);
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }

    private WorkbookTable.Column column(String zh, String en, double width) {
        return new WorkbookTable.Column(language.pick(zh, en), width);
    }

    private List<SheetCell> row(ToldClaim claim) {
        BigDecimal value = claim.value();
        List<AuditFinding> findings = AuditFinding.of(claim);
        String fill = fill(findings);
        List<ToldFigure> figures = claim.verdicts().stream()
                .map(ToldVerdict::figure)
                .filter(one -> one != null)
                .toList();
        return List.of(
                SheetCell.word(claim.id()),
                SheetCell.number(claim.quote().paragraph()),
                SheetCell.text(AuditWords.marked(claim.quote())),
                filled(SheetCell.text(AuditWords.clean(claim.quote().raw())), fill),
                value == null ? SheetCell.text("") : SheetCell.decimal(value),
                SheetCell.word(claim.unit()),
                text(claim.subject()),
                SheetCell.word(words.stage(claim.stage())),
                text(claim.period()),
                SheetCell.text(words.topic(claim)),
                SheetCell.word(words.kind(claim)),
                filled(SheetCell.text(verdicts(claim)), fill),
                SheetCell.text(claim.verdicts().stream()
                        .filter(one -> !SILENT.contains(AuditKind.valueOf(one.verdict())))
                        .map(one -> explained(claim, one))
                        .collect(Collectors.joining("\n"))),
                SheetCell.text(figures.stream().map(ToldFigure::value).collect(Collectors.joining("\n"))),
                SheetCell.text(figures.stream().map(ToldFigure::place).collect(Collectors.joining("\n"))));
    }

    private String verdicts(ToldClaim claim) {
        return claim.verdicts().stream()
                .map(one -> {
                    AuditKind kind = AuditKind.valueOf(one.verdict());
                    boolean isDoubtful = kind.isFinding() && one.isWeak();
                    return language.pick(kind.words())
                            + (isDoubtful ? language.pick("（需人工核对）", " (to be looked at)") : "");
                })
                .collect(Collectors.joining("\n"));
    }

    private String explained(ToldClaim claim, ToldVerdict verdict) {
        AuditFinding finding = new AuditFinding(claim, verdict, AuditKind.valueOf(verdict.verdict()));
        return (words.told(finding) + " " + words.against(verdict)).strip();
    }

    private static SheetCell text(@Nullable String text) {
        return SheetCell.text(text == null ? "" : AuditWords.clean(text));
    }

    private static SheetCell filled(SheetCell cell, @Nullable String fill) {
        return fill == null ? cell : cell.filled(fill);
    }

    /** Light enough for black-and-white printing, as the word states it too. */
    private static @Nullable String fill(List<AuditFinding> findings) {
        if (findings.isEmpty()) {
            return null;
        } else if (findings.stream().noneMatch(AuditFinding::isCertain)) {
            return DOUBTFUL;
        }
        return findings.stream().anyMatch(one -> AuditKind.WRONG.contains(one.kind())) ? WRONG : ABSENT;
    }
}
