package org.dudao.facts;

/**
 * The match of a township with the list of township codes.
 *
 * @param code {@code listed}, {@code other-name} or {@code unknown}
 */
public record TownshipListing(String code, String zh, String en) implements CodeList {
    /** The code is listed under this name. */
    public static final TownshipListing LISTED =
            new TownshipListing("listed", "代码和名称与列表一致", "the code and name are those listed");

    /** The list has another name for the code. */
    public static TownshipListing otherName(String code, String county, String name) {
        return new TownshipListing(
                "other-name",
                "代码" + code + "在列表中是" + county + "的“" + name + "”",
                "the list has \"" + name + "\" of " + county + " for " + code);
    }

    /** The code is not listed. */
    public static TownshipListing unknown(String code) {
        return new TownshipListing("unknown", "列表中没有代码" + code, "the list has no " + code);
    }
}
