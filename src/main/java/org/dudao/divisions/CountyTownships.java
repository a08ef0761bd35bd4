package org.dudao.divisions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which townships counties have: those that submitted nothing are named by it. */
public interface CountyTownships {
    /**
     * The codes of a county's townships, nine digits each.
     *
     * @param county its six digits
     * @return null for a county that is not on the list
     */
    @Nullable
    List<String> townships(String county);

    /**
     * The county's name.
     *
     * @param county its six digits
     * @return null where it is not known
     */
    @Nullable
    String name(String county);

    /** By the country's own list, which does not know every county: codes change each year. */
    static CountyTownships ofTheCountry() {
        return new ListedTownships(null);
    }

    /**
     * By a bureau's list; names are those of the country's.
     *
     * @param byCounty the townships' codes by the county's code
     */
    static CountyTownships listed(Map<String, List<String>> byCounty) {
        return new ListedTownships(Map.copyOf(byCounty));
    }
}
