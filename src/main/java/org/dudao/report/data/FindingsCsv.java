package org.dudao.report.data;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Finding;
import org.dudao.assessment.FollowUpItem;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Quantity;
import org.dudao.assessment.Summary;
import org.dudao.facts.BilingualText;
import org.dudao.report.Bases;
import org.dudao.report.DutyWording;
import org.dudao.report.FollowUpText;
import org.dudao.report.Language;

/**
 * Findings as CSV by RFC 4180, with a byte order mark, without which Excel reads it as GBK.
 *
 * <p>A cell that a spreadsheet would convert to a number or a date has a prefix in every row: fingerprints as {@code fp:1234567890123e12},
 * subjects as {@code building:1/2}. A cell that would become a formula has a leading apostrophe.
 */
public final class FindingsCsv {
    /** The name of the document's file. */
    public static final String FILE = "findings.csv";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Full-width signs begin a formula too in an East Asian Excel. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@＝＋－＠\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?%?");

    private static final List<BilingualText> HEAD = List.of(
            new BilingualText("乡镇代码", "Township code"),
            new BilingualText("乡镇", "Township"),
            new BilingualText("学年", "School year"),
            new BilingualText("指纹", "Fingerprint"),
            new BilingualText("标准编号", "Standard"),
            new BilingualText("标准", "Title"),
            new BilingualText("专题", "Area"),
            new BilingualText("级别", "Severity"),
            new BilingualText("判定", "Outcome"),
            new BilingualText("对象类别", "Kind of subject"),
            new BilingualText("对象编号", "Subject"),
            new BilingualText("对象", "Name"),
            new BilingualText("问题", "Problem"),
            new BilingualText("实测值", "Observed"),
            new BilingualText("界限", "Limit"),
            new BilingualText("差额", "Shortfall"),
            new BilingualText("差额单位", "Unit"),
            new BilingualText("证据位置", "Places"),
            new BilingualText("整改措施", "Corrective action"),
            new BilingualText("责任单位", "Responsible"),
            new BilingualText("完成时限", "Due"),
            new BilingualText("上次已指出", "Repeated"),
            new BilingualText("依据", "Legal basis"),
            new BilingualText("与上次相比", "Since the last check"),
            new BilingualText("首次指出", "First found"),
            new BilingualText("原限期", "First due"),
            new BilingualText("现限期", "Demanded by"),
            new BilingualText("逾期日数", "Days overdue"),
            new BilingualText("指出次数", "Times found"));

    private static final ObjectWriter WRITER = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private final Assessment assessment;
    private final Language language;
    private final Map<String, BilingualText> standards;
    private final Map<String, BilingualText> areas;
    private final FollowUpText texts;

    private FindingsCsv(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
        this.texts = new FollowUpText(assessment, language);
        this.standards = assessment.summary().byStandard().stream()
                .collect(Collectors.toMap(Summary.ByStandard::standard, Summary.ByStandard::title));
        this.areas = assessment.summary().byArea().stream()
                .collect(Collectors.toMap(Summary.ByArea::area, Summary.ByArea::title));
    }

    /** The table: one row per violation, then one per query. */
    public static String of(Assessment assessment, Language language) {
        return head(language) + rows(assessment, language);
    }

    /** The byte order mark and the header, for one township or many. */
    public static String head(Language language) {
        return BYTE_ORDER_MARK + text(List.of(HEAD.stream().map(language::pick).toList()));
    }

    /** The rows of one township, without a header. */
    public static String rows(Assessment assessment, Language language) {
        FindingsCsv csv = new FindingsCsv(assessment, language);
        return text(Stream.of(Outcome.VIOLATION, Outcome.QUERY)
                .flatMap(o -> assessment.findings().stream().filter(f -> f.outcome() == o))
                .map(csv::row)
                .toList());
    }

    /**
     * Rows of CSV, protected from being read as formulas.
     *
     * @param rows with one cell per column of the header
     */
    public static String text(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (SequenceWriter writer = WRITER.writeValues(text)) {
            for (List<String> row : rows) {
                writer.write(row.stream().map(FindingsCsv::safe).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> row(Finding f) {
        List<String> row = new ArrayList<>(finding(f));
        row.addAll(followed(f));
        return row;
    }

    /** What became of it since an earlier check; empty cells without one. */
    private List<String> followed(Finding f) {
        FollowUpItem item =
                assessment.followUp() == null ? null : assessment.followUp().item(f.fingerprint());
        return item == null
                ? List.of("", "", "", "", "", "")
                : List.of(
                        texts.state(item),
                        item.firstSeen().toString(),
                        item.firstDue().toString(),
                        item.due().toString(),
                        String.valueOf(item.overdueDays()),
                        String.valueOf(item.times()));
    }

    private List<String> finding(Finding f) {
        Assessment.Head of = assessment.assessment();
        return Arrays.asList(
                of.township().code(),
                of.township().name() == null ? "" : language.name(of.township().name()),
                of.schoolYear(),
                "fp:" + f.fingerprint(),
                f.standard(),
                language.pick(standards.get(f.standard())),
                language.pick(areas.get(f.area())),
                language.pick(f.severity().zh(), f.severity().en()),
                language.pick(f.outcome().zh(), f.outcome().en()),
                language.pick(f.subject().kind().zh(), f.subject().kind().en()),
                f.subject().kind().code() + ":" + f.subject().id(),
                language.name(f.subject().name()),
                language.pick(f.problem()),
                shown(f.observed()),
                shown(f.limit()),
                f.shortfall() == null ? "" : f.shortfall().amount().toPlainString(),
                f.shortfall() == null
                        ? ""
                        : language.pick(
                                f.shortfall().unit().zh(), f.shortfall().unit().en()),
                f.evidence().stream().map(Evidence::place).distinct().collect(Collectors.joining("; ")),
                DutyWording.action(f, language),
                DutyWording.responsible(f, language),
                f.due().toString(),
                f.repeat() ? language.pick("是", "yes") : language.pick("否", "no"),
                f.basis().stream().map(b -> Bases.of(b, language)).collect(Collectors.joining("; ")));
    }

    /** A value; a limit includes its comparison. */
    private String shown(Quantity quantity) {
        if (quantity == null) {
            return "";
        }
        String op = quantity.op() == null
                ? ""
                : language.pick(quantity.op().zh(), quantity.op().en()) + " ";
        return op + language.pick(quantity.shown());
    }

    /** The cell, protected from being read as a formula; a number is unchanged. */
    static String safe(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
