package org.dudao.report.catalogue;

import org.dudao.report.Language;
import org.dudao.standards.Profile;

/** What a profile is for. */
enum ProfileKind {
    INSPECTION("专项", "inspection"),
    PLACE_AUTOMATIC("地方（自动）", "place, automatic"),
    PLACE_SELECTABLE("地方（可选）", "place, selectable"),
    OPTIONAL_GROUP("备用标准组", "optional group"),
    OWN("本局", "own");

    private final String zh;
    private final String en;

    ProfileKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static ProfileKind of(Profile profile) {
        if (!profile.places().isEmpty()) {
            return profile.isAutomatic() ? PLACE_AUTOMATIC : PLACE_SELECTABLE;
        } else if (profile.select() != null) {
            return INSPECTION;
        }
        return profile.change().isEmpty() && !profile.enable().isEmpty() ? OPTIONAL_GROUP : OWN;
    }

    String word(Language language) {
        return language.pick(zh, en);
    }
}
