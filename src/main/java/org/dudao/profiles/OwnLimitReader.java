package org.dudao.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.io.Sha256;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Loosened;
import org.dudao.standards.Profile;
import org.dudao.standards.ProfileChange;
import org.dudao.standards.ProfileReader;
import org.dudao.standards.RuleBaseError;
import org.dudao.standards.Standard;
import org.dudao.submission.workbook.FormFile;
import org.dudao.submission.workbook.Workbook;

/** Reads a filled-in workbook of own limits as a profile: only what people changed counts. */
public final class OwnLimitReader {
    private final Catalogue catalogue;
    private final Faults faults = new Faults();
    private final FilledTree tree = new FilledTree();
    private final List<StandardEdits.Edit> edits = new ArrayList<>();

    private OwnLimitReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads a workbook.
     *
     * @param catalogue the standards before any profile
     * @throws RuleBaseError naming every fault with its cell, in both languages
     */
    public static Profile read(Path file, Catalogue catalogue) throws IOException {
        String before = Sha256.of(file);
        OwnLimitReader reader = new OwnLimitReader(catalogue);
        try (Workbook workbook = FormFile.open(file)) {
            reader.read(workbook);
        } catch (Workbook.Refused e) {
            BilingualText why = e.problem().message();
            throw refused(
                    file, why.zh() + "。请用 Excel 或 WPS 另存为普通的 .xlsx 文件。", why.en() + ". Save it as a plain .xlsx file.");
        } catch (UncheckedIOException e) {
            throw refused(file, "工作簿已损坏，不能读取。请重新保存后再试。", "the workbook is damaged. Save it anew and try again.");
        }
        if (!before.equals(Sha256.of(file))) {
            throw refused(
                    file,
                    "文件在读取过程中被改动。请关闭表格软件后再试。",
                    "the file changed while it was read. Close the spreadsheet and try again.");
        }
        return reader.profile(before);
    }

    private static RuleBaseError refused(Path file, String zh, String en) {
        Faults one = new Faults();
        one.add(String.valueOf(file.getFileName()), zh, en);
        try {
            one.refuse();
        } catch (RuleBaseError e) {
            return e;
        }
        throw new IllegalStateException("a fault was not refused");
    }

    private void read(Workbook workbook) throws IOException {
        List<String> places = SchemeSheet.read(workbook, tree, faults);
        List<OwnLimitRow> rows = OwnLimitSheet.rows(workbook, faults);
        if (rows == null) {
            faults.add(
                    "标准",
                    "没有“标准”表，或者它的标识和列名都被删去。请用 dudao profiles template 重新生成，把所改的抄过去。",
                    "the sheet Standards is missing, or its marks and headings were deleted. Make a new template by dudao profiles"
                            + " template and copy the changes.");
            return;
        }
        Map<String, Standard> pages = catalogue.pagesById();
        TypedDocuments documents = new TypedDocuments(catalogue.documents(), places, faults);
        new RowChecks(pages, faults).byStandard(rows).forEach((id, its) -> {
            StandardEdits of = new StandardEdits(pages.get(id), its, catalogue, documents, faults);
            if (of.enables()) {
                int next = tree.json().withArray("enable").size();
                tree.json().withArray("enable").add(id);
                tree.at(its.get(0).place(OwnLimitColumn.IN_FORCE), "enable", "" + next);
            }
            of.read().forEach(this::enter);
        });
        documents.into(tree);
        if (faults.isEmpty() && !tree.json().has("change") && !tree.json().has("enable")) {
            faults.add(
                    rows.isEmpty() ? "标准" : rows.get(0).place(OwnLimitColumn.ID),
                    "整个文件没有改动任何标准。请改浅黄色的格子，保存后再用。",
                    "nothing in this file differs from the standards. Edit the cells in light yellow and save it.");
        }
    }

    private void enter(StandardEdits.Edit edit) {
        String at = "" + edits.size();
        edits.add(edit);
        tree.json().withArray("change").add(edit.json());
        edit.cells().forEach((key, cell) -> {
            if (key.isEmpty()) {
                tree.at(cell, "change", at);
            } else if (key.startsWith("basis ")) {
                tree.at(cell, "change", at, "basis", key.substring("basis ".length()));
            } else {
                tree.at(cell, "change", at, key);
            }
        });
    }

    private Profile profile(String sha256) {
        faults.refuse();
        Profile profile;
        try {
            profile = ProfileReader.read(tree, sha256, catalogue, List.of());
        } catch (RuleBaseError e) {
            e.getMessage().lines().forEach(line -> {
                String[] parts = line.split(": ", 2);
                String words = parts.length == 2 ? parts[1] : line;
                faults.add(parts[0], "这一处不合方案的写法：" + words, words);
            });
            faults.refuse();
            throw e;
        }
        loosened(profile);
        faults.refuse();
        return profile;
    }

    /** Whatever asks less needs a reason and an approver in its own rows. */
    private void loosened(Profile profile) {
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i).approved()) {
                continue;
            }
            ProfileChange change = profile.change().get(i);
            Profile alone = new Profile(
                    profile.id(),
                    profile.title(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(change),
                    null,
                    profile.documents(),
                    null,
                    profile.sha256());
            for (Loosened less : catalogue.shownUnder(List.of(alone)).layers().loosened()) {
                faults.add(
                        cell(i, change, less),
                        "比现行宽（" + less.before().zh() + " → " + less.after().zh() + "），没有写明理由和批准人。请填放宽理由和批准人，或者改严。",
                        "asks less than what holds (" + less.before().en() + " → "
                                + less.after().en()
                                + ") without a reason and an approver. Enter both, or ask as much.");
            }
        }
    }

    private String cell(int edit, ProfileChange change, Loosened less) {
        String key = change.limits() != null
                ? "limits"
                : change.severity() != null
                                && less.after()
                                        .zh()
                                        .equals(Language.ZH_CN.pick(
                                                change.severity().zh(), ""))
                        ? "severity"
                        : "days";
        return tree.place(List.of("change", "" + edit, key));
    }
}
