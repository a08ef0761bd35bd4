package org.dudao.report.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.assertj.core.groups.Tuple;
import org.dudao.Golden;
import org.dudao.ledger.Act;
import org.dudao.ledger.DataState;
import org.dudao.ledger.ItemAction;
import org.dudao.ledger.ItemActions;
import org.dudao.ledger.ItemFilter;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.RegisterLedger;
import org.dudao.ledger.Reminder;
import org.dudao.ledger.Reminders;
import org.dudao.report.Language;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauSettingsFile;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reminders: who is reminded of what, as letters, as a calendar, and on a terminal. */
class RemindersTest {
    private static final LocalDate TODAY = RegisterLedger.TODAY;

    private static final BureauSettings OFFICE = BureauSettingsFile.read("dudao.yaml", """
            发文机关: "某县人民政府教育督导委员会办公室"
            成文日期: "2026-09-02"
            联系人: "陈一"
            联系电话: "0123"
            抄送: ["某县教育局"]
            县政府通知书主送: "某县人民政府"
            """, Language.ZH_CN);

    @TempDir
    Path folder;

    private LedgerDatabase database;

    @BeforeEach
    void fill() {
        database = RegisterLedger.open(folder);
        LedgerItem late = item("aaaa000000000001", Severity.MAJOR, -5, Responsible.TOWNSHIP);
        LedgerItem veto =
                item("aaaa000000000002", Severity.VETO, 3, Responsible.TOWNSHIP, Responsible.COUNTY_GOVERNMENT);
        LedgerItem today = item("aaaa000000000003", Severity.MINOR, 0, Responsible.TOWNSHIP);
        LedgerItem later = item("aaaa000000000004", Severity.MINOR, 16, Responsible.TOWNSHIP);
        LedgerItem proved = RegisterLedger.seen(
                item("aaaa000000000005", Severity.VETO, -50, Responsible.TOWNSHIP), DataState.COMPLIANT);
        LedgerItem waived =
                RegisterLedger.waived(item("aaaa000000000006", Severity.VETO, -50, Responsible.TOWNSHIP), TODAY);
        LedgerItem granted = RegisterLedger.granted(
                item("aaaa000000000007", Severity.MAJOR, -20, Responsible.SCHOOL), TODAY.minusDays(1));
        LedgerItem reported = item("aaaa000000000008", Severity.MAJOR, -30, Responsible.TOWNSHIP);
        RegisterLedger.add(database, List.of(late, veto, today, later, proved, waived, granted, reported));
        new ItemActions(database).report(reported.id(), new Act("赵镇长", TODAY.minusDays(2), null), ItemAction.REPORT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static LedgerItem item(String id, Severity severity, int days, Responsible... parties) {
        return RegisterLedger.item(id, "990101001", "S1", severity, TODAY.plusDays(days), parties);
    }

    private Reminders reminders() {
        return Reminders.of(database, ItemFilter.ALL, TODAY, 15);
    }

    @Test
    void eachPartyIsRemindedOfWhatIsDueOrOverdueVetoesFirst() {
        assertThat(PartyReminders.of(reminders()))
                .extracting(party -> party.addressee(OFFICE, Language.ZH_CN), party -> party.reminders().stream()
                        .map(one -> one.item().id().substring(15) + " " + one.left() + " " + one.next())
                        .toList())
                .containsExactly(
                        Tuple.tuple("甲镇人民政府", List.of("2 3 null", "8 -30 null", "1 -5 2", "3 0 null")),
                        Tuple.tuple("S1小学", List.of("7 -1 2")),
                        Tuple.tuple("某县人民政府", List.of("2 13 null")));
    }

    @Test
    void aFilterByPartyRemindsNoOtherPartyOfTheSameItem() {
        ItemFilter ofGovernment = new ItemFilter(
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                "county-government",
                null,
                null,
                null,
                null,
                null);
        assertThat(Reminders.of(database, ofGovernment, TODAY, 15).all())
                .extracting(one -> one.duty().responsible())
                .containsExactly(Responsible.COUNTY_GOVERNMENT);
    }

    @Test
    void nothingDueGivesNoLettersAndAnEmptyCalendar() {
        Reminders none = Reminders.of(database, ItemFilter.ALL, LocalDate.of(2026, 1, 1), 0);
        assertThat(new ReminderLetters(none, OFFICE, null, Language.ZH_CN).files())
                .isEmpty();
        assertThat(new String(ReminderCalendar.of(none, OFFICE, Language.ZH_CN), StandardCharsets.UTF_8))
                .doesNotContain("VEVENT");
        assertThat(ReminderList.items(none, OFFICE, Language.ZH_CN)).startsWith("没有逾期或者 0 日内到期的事项。");
    }

    @Test
    void theLettersAreThoseCheckedIn() throws IOException {
        Golden.matches(Path.of("src/test/resources/ledger/reminders.zh-CN.txt"), drawn(Language.ZH_CN));
        Golden.matches(Path.of("src/test/resources/ledger/reminders.en.txt"), drawn(Language.EN));
    }

    private String drawn(Language language) throws IOException {
        Reminders reminders = reminders();
        StringBuilder text = new StringBuilder();
        Map<String, byte[]> files = new ReminderLetters(reminders, OFFICE, "某教督提〔2026〕9号", language).files();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            text.append("== ")
                    .append(file.getKey())
                    .append('\n')
                    .append(text(file.getValue()))
                    .append('\n');
        }
        assertThat(text).contains(reminders.hash());
        return text.toString().replace(reminders.hash(), "<hash>");
    }

    private static String text(byte[] docx) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph
                        && !paragraph.getText().isEmpty()) {
                    text.append(paragraph.getText()).append('\n');
                } else if (element instanceof XWPFTable table) {
                    for (XWPFTableRow row : table.getRows()) {
                        text.append("| ")
                                .append(String.join(
                                        " | ",
                                        row.getTableCells().stream()
                                                .map(cell -> cell.getParagraphs().stream()
                                                        .map(XWPFParagraph::getText)
                                                        .reduce((one, other) -> one + "⏎" + other)
                                                        .orElse(""))
                                                .toList()))
                                .append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    @Test
    void unknownNamesAndNumbersAreBlanks() throws IOException {
        BureauSettings nobody = BureauSettingsFile.standard(Language.ZH_CN);
        byte[] letter = new ReminderLetters(reminders(), nobody, null, Language.ZH_CN)
                .files()
                .values()
                .iterator()
                .next();
        assertThat(text(letter)).contains("＿＿＿＿＿＿（发文机关）", "＿＿＿〔＿＿＿＿〕＿＿号", "书面报送＿＿＿＿＿＿（联系人：＿＿＿＿＿＿，联系电话：＿＿＿＿＿＿）");
    }

    @Test
    void equalRemindersGiveEqualBytes() {
        assertThat(new ReminderLetters(reminders(), OFFICE, null, Language.ZH_CN)
                        .files().values().stream().map(Arrays::hashCode).toList())
                .isEqualTo(new ReminderLetters(reminders(), OFFICE, null, Language.ZH_CN)
                        .files().values().stream().map(Arrays::hashCode).toList());
        assertThat(ReminderCalendar.of(reminders(), OFFICE, Language.ZH_CN))
                .isEqualTo(ReminderCalendar.of(reminders(), OFFICE, Language.ZH_CN));
    }

    @Test
    void theCalendarHasAnEventForEachDeadlineInLinesOfTheStandard() {
        Reminders reminders = reminders();
        byte[] bytes = ReminderCalendar.of(reminders, OFFICE, Language.ZH_CN);
        String calendar = new String(bytes, StandardCharsets.UTF_8);
        assertThat(calendar).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        List<String> lines = List.of(calendar.split("\r\n", -1));
        assertThat(lines).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(lines).anySatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isGreaterThan(72));
        String unfolded = calendar.replace("\r\n ", "");
        List<String> uids =
                unfolded.lines().filter(line -> line.startsWith("UID:")).toList();
        assertThat(uids).hasSize(reminders.all().size()).doesNotHaveDuplicates();
        Reminder veto = reminders.all().get(0);
        assertThat(unfolded)
                .contains(String.join(
                        "\r\n",
                        "BEGIN:VEVENT",
                        "UID:aaaa000000000002-township-990101001-1@dudao",
                        "DTSTAMP:20260901T000000Z",
                        "SEQUENCE:0",
                        "DTSTART;VALUE=DATE:20260904",
                        "DTEND;VALUE=DATE:20260905",
                        "SUMMARY:" + PartyReminders.of(reminders).get(0).addressee(OFFICE, Language.ZH_CN)
                                + "：S1小学，一票否决",
                        "DESCRIPTION:问题" + veto.item().id() + "\\n改正"
                                + veto.item().id() + "。\\n首次期限 2026-09-04\\n事项编号 aaaa000000000002\\n台账校验值 "
                                + reminders.hash(),
                        "CATEGORIES:一票否决",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        ""));
    }
}
