package org.dudao.report.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dudao.assessment.Assessment;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.FileName;
import org.dudao.report.InspectionScope;
import org.dudao.report.Language;
import org.dudao.report.LateAsOfNotice;
import org.dudao.report.ProperNames;
import org.dudao.report.RectificationItem;
import org.dudao.report.ResponsibleParty;
import org.dudao.report.SubjectOwners;
import org.dudao.standards.Responsible;

/** The packs of one assessment: one workbook per responsible party, with only its items. */
public final class Packs {
    /** The folder of the packs, next to the ledger. */
    public static final String FOLDER = "packs";

    private static final Comparator<ResponsibleParty> ORDER =
            Comparator.comparing(ResponsibleParty::kind).thenComparing(ResponsibleParty::code);

    private final Assessment assessment;
    private final List<LedgerColumn> columns;
    private final String receiver;
    private final Language language;

    private Packs(Assessment assessment, List<LedgerColumn> columns, String receiver, Language language) {
        this.assessment = assessment;
        this.columns = LedgerColumn.withId(columns, language);
        this.receiver = receiver;
        this.language = ProperNames.in(assessment, language);
    }

    /** The recipient of returned packs if the bureau's name is not set. */
    public static String usualReceiver(Language language) {
        return language.pick("县级教育督导机构", "the county education supervision body");
    }

    /**
     * Writes the packs. Every item is in exactly one.
     *
     * @param columns the columns of the ledger
     * @param receiver the recipient of returned packs
     * @return the bytes of each by its file name, such as {@code packs/2199000101-石桥小学.xlsx}; identical in every run
     */
    public static Map<String, byte[]> of(
            Assessment assessment, List<LedgerColumn> columns, String receiver, Language language) throws IOException {
        return new Packs(assessment, columns, receiver, language).write();
    }

    /** The recipients of the packs, each by the name of its file, in the order of {@link #of}. */
    public static Map<String, ResponsibleParty> parties(Assessment assessment, Language language) {
        return new Packs(assessment, List.of(), "", language).parties(RectificationItem.from(assessment, language));
    }

    private Map<String, ResponsibleParty> parties(List<RectificationItem> items) {
        Map<String, ResponsibleParty> parties = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        items.stream()
                .map(RectificationItem::party)
                .distinct()
                .sorted(ORDER)
                .forEach(party -> parties.put(FOLDER + "/" + file(party, taken) + ".xlsx", party));
        return parties;
    }

    private Map<String, byte[]> write() throws IOException {
        List<RectificationItem> items = RectificationItem.from(assessment, language);
        Map<ResponsibleParty, List<RectificationItem>> byParty =
                items.stream().collect(Collectors.groupingBy(RectificationItem::party));
        Map<String, byte[]> packs = new LinkedHashMap<>();
        for (Map.Entry<String, ResponsibleParty> one : parties(items).entrySet()) {
            packs.put(one.getKey(), pack(one.getValue(), byParty.get(one.getValue())));
        }
        return packs;
    }

    /** On Windows, names that differ only in case are equal. */
    private String file(ResponsibleParty party, Set<String> taken) {
        boolean school = party.kind() == Responsible.SCHOOL;
        String name = school
                ? party.code().equals(party.name()) ? party.code() : party.code() + "-" + party.name()
                : party.code() + "-" + party.title(language);
        String safe = FileName.of(name);
        String free = safe;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = safe + "-" + i;
        }
        return free;
    }

    private byte[] pack(ResponsibleParty party, List<RectificationItem> items) throws IOException {
        String title = party.title(language);
        String year = assessment.assessment().schoolYear();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        ItemSheet.pack(
                workbook,
                language.pick(title + year + "学年整改任务表", "Rectification items of " + title + ", " + year),
                cover(title, items),
                columns,
                items,
                language);
        GuideSheet.write(workbook, true, language);
        HiddenSheet.issue(Origin.of(assessment, Origin.PACK, party.kind().code() + ":" + party.code()), items)
                .write(workbook, language);
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }

    /** Who returns it, to whom, and by when. */
    private String cover(String title, List<RectificationItem> items) {
        LocalDate first = items.stream()
                .map(RectificationItem::lastDay)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = items.stream()
                .map(RectificationItem::lastDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String township = new SubjectOwners(assessment).township();
        Assessment.Head head = assessment.assessment();
        String day = LateAsOfNotice.day(head, language, LocalDate::toString);
        String zh = "请" + title + "逐项整改，如实填写浅黄色各栏（其余各栏已锁定，请勿改动），在每项完成时限前报回" + receiver + "："
                + (first.equals(last)
                        ? "共" + items.size() + "项，均于" + first + "前报回。"
                        : "共" + items.size() + "项，最早于" + first + "前、最迟于" + last + "前报回。")
                + "来源：" + township + head.schoolYear() + "学年报送数据督导核查，截至" + day + "。"
                + InspectionScope.appended(assessment, "", language);
        String en = "To " + title
                + ": please correct each item, fill in the cells in light yellow (the others are locked), and return"
                + " this file to " + receiver + " before each item is due: " + items.size() + " in all, "
                + (first.equals(last) ? "due on " + first : "the first due on " + first + ", the last on " + last)
                + ". From the check of " + township + ", " + head.schoolYear() + ", as of " + day + "."
                + InspectionScope.appended(assessment, " ", language);
        return language.pick(zh, en);
    }
}
