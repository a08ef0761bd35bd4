package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * A document of the register {@code rules/documents/}: each law, regulation, standard or notice once.
 *
 * <p>A day may be known to the year or month alone: {@code 2022} or {@code 2022-07}.
 *
 * @param id the name of its file, to which pages refer
 * @param title its full title, without 《》
 * @param shortTitle its usual short title; null for none
 * @param english its established English name, without marks; null only in a bureau's own documents
 * @param number such as 教基一厅〔2014〕2号; null for none, or if it was not established
 * @param issuer who issued it; null if unknown
 * @param region the code prefix of the place where it holds; null for the whole country
 * @param adopted the day of adoption or issue; null if unknown
 * @param effective the first day of its present text's force; null if unknown
 * @param amended the days of amendments
 * @param ended the last day of its force; null while it holds
 * @param replaces what it replaced, as words; null for nothing known
 * @param read how its text was read; null if it is no document
 * @param booktitle whether it is printed in 《》
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BasisDocument(
        String id,
        String title,
        @JsonProperty("short") String shortTitle,
        String english,
        String number,
        String issuer,
        DocumentRank rank,
        String region,
        String adopted,
        String effective,
        List<String> amended,
        String ended,
        String replaces,
        Read read,
        Boolean booktitle) {
    /**
     * How a document's text was read.
     *
     * @param how in the official text, a reprint or a press report, or from memory alone
     * @param on the day or month
     * @param where the kind of place
     */
    public record Read(How how, String on, String where) {}

    /** The source of what is known of a text. */
    public enum How {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("reprint")
        REPRINT,
        @JsonProperty("press")
        PRESS,
        @JsonProperty("memory")
        MEMORY
    }

    /** Whether a title in 《》 is its title or short title. */
    boolean isTitled(String words) {
        return Boolean.TRUE.equals(booktitle) && (words.equals(title) || words.equals(shortTitle));
    }

    /** Its title, in 《》 if it is printed so, and its number. */
    String printed() {
        String name = Boolean.TRUE.equals(booktitle) ? "《" + title + "》" : title;
        return number == null ? name : name + "（" + number + "）";
    }

    /** The first day on which it may be in force; the earliest day of all if unknown. */
    LocalDate firstDay() {
        return effective == null ? LocalDate.MIN : StatedDay.first(effective);
    }

    /** The last day on which it may be in force; the latest day of all while it holds. */
    LocalDate lastDay() {
        return ended == null ? LocalDate.MAX : StatedDay.last(ended);
    }
}
