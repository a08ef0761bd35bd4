package org.dudao.report;

import java.util.Locale;
import org.dudao.standards.Responsible;

/**
 * The party responsible for an item: one school, the township government, the county education bureau or the county government.
 *
 * @param kind the kind of party
 * @param code the code of the school, also for its organiser, or of the township for all others
 * @param name the name of the school, or of the township for all others; its code if it has no name
 */
public record ResponsibleParty(Responsible kind, String code, String name) {
    /** The title within a sentence: 石桥镇人民政府, 县级教育行政部门; the People's Government of 石桥镇, the county education bureau. */
    public String title(Language language) {
        String usual = language.pick(kind.zh(), kind.en());
        if (kind == Responsible.SCHOOL) {
            return language.name(name);
        } else if (kind == Responsible.ORGANISER) {
            return language.pick("", "the organiser of ") + language.name(name) + language.pick("举办者", "");
        } else if (kind != Responsible.TOWNSHIP || name.equals(code)) {
            return usual;
        } else if (name.endsWith("街道")) {
            return language.pick("", "the Sub-district Office of ") + language.name(name) + language.pick("办事处", "");
        } else if (name.endsWith("镇") || name.endsWith("乡")) {
            return language.pick("", "the People's Government of ") + language.name(name) + language.pick("人民政府", "");
        }
        return usual + language.pick("（", " (") + language.name(name) + language.pick("）", ")");
    }

    /** The title by itself, as in a table or a receipt: The People's Government of 石桥镇. */
    public String addressee(Language language) {
        String title = title(language);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** The first line of a letter: 石桥镇人民政府：, To the People's Government of 石桥镇:. */
    public String salutation(Language language) {
        return language.pick("", "To ") + title(language) + language.pick("：", ":");
    }
}
