package org.dudao.report.register;

import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;

/** The kinds of rows of the journal in words. */
final class JournalWords {
    private static final Map<String, BilingualText> WORDS = Map.ofEntries(
            word("import", "导入评估结果", "assessment imported"),
            word("import-history", "导入较早的评估结果", "older assessment imported"),
            word("opened", "立项", "opened"),
            word("found", "仍未整改", "found again"),
            word("contradicted", "已销号，较早的数据不符", "closed, but earlier data show otherwise"),
            word("reopened", "重新打开", "reopened"),
            word("refuted", "报整改而数据不符", "reported as done, but the data show otherwise"),
            word("proved", "数据已达标", "the data comply"),
            word("silent", "未能复查", "not re-checked by data"),
            word("assigned", "分派", "assigned"),
            word("reported", "责任单位报告", "reported by the party"),
            word("filled", "收到填报", "filled in"),
            word("received", "收到文件", "file received"),
            word("evidence", "附佐证材料", "evidence attached"),
            word("extended", "展期", "deadline extended"),
            word("waived", "豁免", "waived"),
            word("rechecked", "复查", "re-checked"),
            word("closed", "销号", "closed"),
            word("forgot", "按要求删除姓名", "name deleted on request"),
            word("stated", "记入豁免、核查或说明", "statement added"),
            word("withdrawn", "撤回豁免、核查或说明", "statement withdrawn"),
            word("archived", "归档", "archived"),
            word("account-added", "新增账号", "account added"),
            word("account-changed", "账号变更", "account changed"));

    private JournalWords() {}

    private static Map.Entry<String, BilingualText> word(String kind, String zh, String en) {
        return Map.entry(kind, new BilingualText(zh, en));
    }

    static String kind(String kind, Language language) {
        BilingualText words = WORDS.get(kind);
        return words == null ? kind : language.pick(words);
    }
}
