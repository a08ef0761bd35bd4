package org.dudao.report;

import org.dudao.standards.Responsible;

/**
 * The party responsible for an item: one school, the township government, the county education bureau or the county government.
 *
 * @param kind the kind of party
 * @param code the code of the school, also for its organiser, or of the township for all others
 * @param name the name of the school, or of the township for all others; its code if it has no name
 */
public record ResponsibleParty(Responsible kind, String code, String name) {
    /** The title in documents: 石桥镇人民政府, 县级教育行政部门. */
    public String title(Language language) {
        String usual = language.pick(kind.zh(), kind.en());
        if (kind == Responsible.SCHOOL) {
            return name;
        } else if (kind == Responsible.ORGANISER) {
            return language.pick(name + "举办者", usual + " (" + name + ")");
        } else if (kind != Responsible.TOWNSHIP || name.equals(code)) {
            return usual;
        }
        String zh = name.endsWith("街道")
                ? name + "办事处"
                : name.endsWith("镇") || name.endsWith("乡") ? name + "人民政府" : usual + "（" + name + "）";
        return language.pick(zh, usual + " (" + name + ")");
    }
}
