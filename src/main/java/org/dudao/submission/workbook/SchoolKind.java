package org.dudao.submission.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.dudao.facts.SchoolType;
import org.dudao.facts.Stage;
import org.jspecify.annotations.Nullable;

/** The kinds of schools of which a form needs different fields. */
enum SchoolKind {
    KINDERGARTEN("幼儿园"),
    OTHER("学校");

    static final String YOUNG = KINDERGARTEN.word;

    private final String word;

    SchoolKind(String word) {
        this.word = word;
    }

    /** The word for it in the form. */
    String word() {
        return word;
    }

    /** The kind of a school; null if there is no school. */
    static @Nullable SchoolKind of(@Nullable JsonNode school) {
        if (school == null) {
            return null;
        }
        String code = school.path("typeCode").asText("");
        return Arrays.stream(SchoolType.values())
                        .anyMatch(type -> type.code().equals(code) && type.teaches(Stage.KINDERGARTEN))
                ? KINDERGARTEN
                : OTHER;
    }

    /** The same from the cell of the school's type, in which a word or a code is entered. */
    static String formula(String type) {
        return "IF(ISNUMBER(FIND(\"幼儿\"," + type + ")),\"" + KINDERGARTEN.word + "\",IF(LEFT(" + type + ",2)=\"11\",\""
                + KINDERGARTEN.word + "\",\"" + OTHER.word + "\"))";
    }
}
