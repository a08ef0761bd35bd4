package org.dudao.report.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dudao.assessment.Escalation;
import org.dudao.ledger.ItemKind;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.RectificationClaim;
import org.dudao.ledger.Reminder;
import org.dudao.ledger.Reminders;
import org.dudao.report.DutyWording;
import org.dudao.report.EscalationWording;
import org.dudao.report.FileName;
import org.dudao.report.Language;
import org.dudao.report.OfficialTextWriter;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauSettingsFile;
import org.dudao.report.bureau.BureauWording;
import org.dudao.report.bureau.NumberSequence;
import org.dudao.report.word.ReminderLetter;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;

/** The reminders 提醒函 of a ledger: one letter for each party that must act. */
public final class ReminderLetters {
    /** The folder of the letters. */
    public static final String FOLDER = "letters/";

    private final Reminders reminders;
    private final BureauSettings settings;
    private final @Nullable String number;
    private final Language language;

    /**
     * The letters of a bureau.
     *
     * @param number of the first letter, from which the others are counted on; null leaves a blank
     */
    public ReminderLetters(Reminders reminders, BureauSettings settings, @Nullable String number, Language language) {
        this.reminders = reminders;
        this.settings = settings;
        this.number = number;
        this.language = language.keeping(kept(reminders, settings, language));
    }

    /** Names, and what people typed, which stay in their own characters. */
    private static List<String> kept(Reminders reminders, BureauSettings settings, Language language) {
        TreeSet<String> names = new TreeSet<>();
        for (Reminder one : reminders.all()) {
            LedgerItem item = one.item();
            names.add(item.about().townshipName());
            names.add(item.about().subject().name());
            names.add(one.duty().party());
            if (item.kind() == ItemKind.ONSITE) {
                names.add(item.problem().zh());
            }
        }
        List<String> kept = new ArrayList<>(names);
        if (language.isTraditional()) {
            kept.addAll(settings.typed(BureauSettingsFile.standard(language)));
        }
        return kept;
    }

    /** The files by name, such as {@code letters/01-壬镇人民政府.docx}. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (PartyReminders party : PartyReminders.of(reminders)) {
            String name = String.format(Locale.ROOT, "%02d", files.size() + 1) + "-"
                    + FileName.of(party.addressee(settings, language));
            files.put(FOLDER + name + ".docx", letter(party, files.size()).write(settings, language));
        }
        return files;
    }

    private ReminderLetter letter(PartyReminders party, int before) {
        return new ReminderLetter(
                number == null ? null : NumberSequence.next(number, before),
                party.salutation(settings, language),
                opening(party),
                parts(party.reminders()),
                steps(party.reminders()),
                reporting(party),
                language.pick(
                        "本函依据整改台账，截至" + day(reminders.day()) + "。台账校验值（日志末行）：",
                        "From the ledger of rectification as of " + reminders.day()
                                + ". Hash of the last row of its journal:"),
                reminders.hash());
    }

    private String day(java.time.LocalDate day) {
        return DutyWording.day(day, language);
    }

    private List<String> opening(PartyReminders party) {
        long vetoes = party.reminders().stream().filter(ReminderLetters::isVeto).count();
        int overdue = party.overdue();
        int soon = party.reminders().size() - overdue;
        String both = overdue > 0 && soon > 0 ? "，" : "";
        String zh = "截至" + day(reminders.day()) + "，整改台账中由你单位负责、尚未销号的事项，有"
                + (overdue > 0 ? overdue + "项已经逾期" : "") + both
                + (soon > 0 ? soon + "项将在" + reminders.days() + "日内到期" : "")
                + (vetoes > 0 ? "；其中一票否决事项" + vetoes + "项" : "")
                + "。现予提醒，"
                + (party.isInspected() ? "请抓紧整改，并报告整改情况（《教育督导条例》第二十二条第一款）。" : "请按照职责抓紧办理，并反馈办理情况。");
        String en = "As of " + reminders.day() + ", of the open items in the ledger for which you are responsible, "
                + (overdue > 0 ? overdue + (overdue == 1 ? " is" : " are") + " overdue" : "")
                + (both.isEmpty() ? "" : " and ")
                + (soon > 0
                        ? soon + (soon == 1 ? " falls" : " fall") + " due within " + reminders.days() + " days"
                        : "")
                + (vetoes > 0 ? "; " + vetoes + (vetoes == 1 ? " of them is a veto" : " of them are vetoes") : "")
                + ". "
                + (party.isInspected()
                        ? "Please correct them and report (article 22, paragraph 1, of the Regulations on Education Supervision)."
                        : "Please deal with them within your powers, and report what was done.");
        return List.of(language.pick(zh, en));
    }

    private static boolean isVeto(Reminder reminder) {
        return reminder.item().severity() == Severity.VETO;
    }

    private List<ReminderLetter.Part> parts(List<Reminder> all) {
        List<ReminderLetter.Part> parts = new ArrayList<>();
        int before = 0;
        before += part(parts, "一票否决事项", "Vetoes", all, ReminderLetters::isVeto, before);
        before += part(parts, "已经逾期的事项", "Overdue", all, one -> !isVeto(one) && one.left() < 0, before);
        part(
                parts,
                reminders.days() + "日内到期的事项",
                "Due within " + reminders.days() + " days",
                all,
                one -> !isVeto(one) && one.left() >= 0,
                before);
        return parts;
    }

    private int part(
            List<ReminderLetter.Part> parts,
            String zh,
            String en,
            List<Reminder> all,
            Predicate<Reminder> which,
            int before) {
        List<List<String>> rows = new ArrayList<>();
        all.stream().filter(which).forEach(one -> rows.add(row(one, before + rows.size() + 1)));
        if (!rows.isEmpty()) {
            String title = language.pick(zh, en);
            parts.add(new ReminderLetter.Part(
                    title,
                    new OfficialTextWriter.Table(
                            title,
                            List.of(
                                    language.pick("序号", "No."),
                                    language.pick("问题和事项编号", "Problem and item"),
                                    language.pick("整改要求", "What must be done"),
                                    language.pick("期限和状态", "Deadline and state")),
                            List.of(7, 38, 30, 25),
                            rows)));
        }
        return rows.size();
    }

    private List<String> row(Reminder one, int nth) {
        LedgerItem item = one.item();
        return List.of(
                String.valueOf(nth),
                language.pick(item.problem()) + language.pick("\n事项编号：", "\nItem: ") + item.id(),
                language.pick(one.duty().action()),
                deadline(one) + "\n" + state(one));
    }

    /** The first deadline, the one that holds if it is another, and the days. */
    private String deadline(Reminder one) {
        boolean isLater = !one.deadline().equals(one.duty().firstDue());
        String text = isLater
                ? language.pick("首次期限", "First due ")
                        + day(one.duty().firstDue())
                        + language.pick("，现行期限", ", now due ")
                        + day(one.deadline())
                : language.pick("期限", "Due ") + day(one.deadline());
        int late = one.overdueDays();
        String days = late > 0
                ? language.pick("，已逾期" + late + "日", ", " + late + (late == 1 ? " day" : " days") + " overdue")
                : one.left() == 0
                        ? language.pick("，今日到期", ", today")
                        : language.pick(
                                "，还有" + one.left() + "日",
                                ", " + one.left() + (one.left() == 1 ? " day" : " days") + " left");
        boolean isDemanded = one.duty().due().isAfter(one.deadline());
        return text
                + days
                + (isDemanded
                        ? language.pick(
                                "；已责令" + day(one.duty().due()) + "前完成",
                                "; ordered to be done by " + day(one.duty().due()))
                        : "");
    }

    private String state(Reminder one) {
        RectificationClaim claim = one.item().claim();
        String words = language.pick(one.item().state().zh(), one.item().state().en());
        return one.isReported() && claim != null
                ? words + language.pick("（" + day(claim.on()) + "），待复查", " (" + claim.on() + "), to be re-checked")
                : words;
    }

    /** What comes next for what is overdue, the gravest step first. */
    private List<String> steps(List<Reminder> all) {
        EscalationWording words = new EscalationWording(language);
        List<String> sentences = new ArrayList<>();
        for (int nth = Escalation.TABLE.steps().size(); nth > 1; nth--) {
            Integer step = nth;
            long items = all.stream().filter(one -> step.equals(one.next())).count();
            if (items > 0) {
                sentences.add(words.next(Escalation.TABLE.step(step), items));
            }
        }
        return sentences;
    }

    private String reporting(PartyReminders party) {
        String to = BureauWording.orBlank(settings.bureau());
        String contact = BureauWording.orBlank(settings.contact());
        String phone = BureauWording.orBlank(settings.phone());
        String zh = "请将" + (party.isInspected() ? "整改" : "办理") + "情况及佐证材料书面报送" + to + "（联系人：" + contact + "，联系电话："
                + phone + "），并注明事项编号。"
                + (party.isInspected() ? "教育督导机构对整改情况进行核查（《教育督导条例》第二十二条第二款），属实的予以销号；" : "经核查属实的予以销号；")
                + "已经报送的，不必重复报送。";
        String en = "Report to " + to + " (contact: " + contact + ", phone: " + phone
                + ") what was done, with evidence and the"
                + " item's number. The supervision body verifies it"
                + (party.isInspected() ? " (article 22, paragraph 2, of the Regulations on Education Supervision)" : "")
                + " and closes what is done. What was reported need not be reported again.";
        return language.pick(zh, en);
    }
}
