package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.BilingualText;

/**
 * A named overlay on the standards 督导方案: a kind of inspection, what a place demands, or a bureau's own limits.
 *
 * @param id the name of its file in {@code profiles/}
 * @param title a noun phrase
 * @param places the code prefixes of the places where it holds; empty for everywhere
 * @param apply whether it binds its places by itself; null for only if it is named
 * @param from its first day in force, compared with the reference date; null for no first day
 * @param to its last day in force; null for no last day
 * @param select the standards that are asked at all; null for all in force
 * @param enable the optional standards that it puts in force: ids, {@code area.*}, or {@code *} for all
 * @param change what it changes in standards
 * @param procedure the days and bodies of supervision in its place; null for the national ones
 * @param documents documents that it cites and that the register does not have
 * @param note for readers; null for none
 * @param sha256 the hash of its file
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Profile(
        String id,
        BilingualText title,
        List<String> places,
        Apply apply,
        LocalDate from,
        LocalDate to,
        Selection select,
        List<String> enable,
        List<ProfileChange> change,
        Procedure procedure,
        List<BasisDocument> documents,
        BilingualText note,
        String sha256) {
    /** The folder of a rule base that holds profiles. */
    static final String FOLDER = "profiles/";

    /** Whether a profile with places binds them by itself. */
    public enum Apply {
        @JsonProperty("automatic")
        AUTOMATIC,
        @JsonProperty("selectable")
        SELECTABLE
    }

    /** Replaces omitted lists by empty ones. */
    public Profile {
        places = places == null ? List.of() : List.copyOf(places);
        enable = enable == null ? List.of() : List.copyOf(enable);
        change = change == null ? List.of() : List.copyOf(change);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** Whether a path of a rule base is a profile. */
    static boolean isIn(String path) {
        return path.startsWith(FOLDER) || path.contains("/" + FOLDER);
    }

    /** Whether it binds places by itself. */
    @JsonIgnore
    public boolean isAutomatic() {
        return apply == Apply.AUTOMATIC;
    }

    /**
     * Whether it holds for a township or county on a day.
     *
     * @param code nine digits, or the six of a county
     * @param reference the reference date
     */
    public boolean holds(String code, LocalDate reference) {
        return (from == null || !reference.isBefore(from))
                && (to == null || !reference.isAfter(to))
                && (places.isEmpty() || places.stream().anyMatch(code::startsWith));
    }

    /** The length of the longest prefix with which a code begins: profiles of larger places come first. */
    int depth(String code) {
        return places.stream()
                .filter(code::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Whether it puts a standard in force. */
    public boolean enables(String standard) {
        return enable.stream().anyMatch(pattern -> matches(pattern, standard));
    }

    static boolean matches(String pattern, String standard) {
        return pattern.equals("*")
                || pattern.equals(standard)
                || (pattern.endsWith(".*") && standard.startsWith(pattern.substring(0, pattern.length() - 1)));
    }
}
