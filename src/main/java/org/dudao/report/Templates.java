package org.dudao.report;

import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Standard;

/** Shows a page's texts without a finding, with names for their placeholders. */
public final class Templates {
    private static final Map<String, BilingualText> NAMES = Map.ofEntries(
            Map.entry("subject", new BilingualText("〔对象〕", "[subject]")),
            Map.entry("township", new BilingualText("〔乡镇〕", "[township]")),
            Map.entry("observed", new BilingualText("〔实测值〕", "[observed]")),
            Map.entry("numerator", new BilingualText("〔实际数〕", "[count]")),
            Map.entry("denominator", new BilingualText("〔基数〕", "[base]")),
            Map.entry("limit", new BilingualText("〔界限〕", "[limit]")),
            Map.entry("shortfall", new BilingualText("〔差额〕", "[shortfall]")),
            Map.entry("rest", new BilingualText("〔尚缺数〕", "[those left]")),
            Map.entry("all", new BilingualText("〔全部人数、件数〕", "[all of them]")),
            Map.entry("empty", new BilingualText("〔缺少的时段〕", "[periods]")),
            Map.entry("days", new BilingualText("〔天数〕", "[days]")),
            Map.entry("due", new BilingualText("〔期限〕", "[due]")));

    private Templates() {}

    /** The text with names for its placeholders. */
    public static String of(BilingualText text, Language language) {
        String shown = language.pick(text);
        for (Map.Entry<String, BilingualText> name : NAMES.entrySet()) {
            shown = shown.replace("{" + name.getKey() + "}", language.pick(name.getValue()));
        }
        return shown;
    }

    /** A standard's requirement, with its limit if that is one plain value. */
    public static String requires(Standard standard, Language language) {
        boolean plain = standard.parts() == null
                && standard.limits().size() == 1
                && standard.limits().get(0).bands() == null;
        BilingualText requires = standard.requires();
        if (plain) {
            BilingualText limit = standard.limits().get(0).limit().shown();
            requires = new BilingualText(
                    requires.zh().replace("{limit}", limit.zh()), requires.en().replace("{limit}", limit.en()));
        }
        return of(requires, language);
    }

    /** The placeholder of a limit that is not one plain value. */
    public static String limit(Language language) {
        return language.pick(NAMES.get("limit"));
    }
}
