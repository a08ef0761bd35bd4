package org.dudao.divisions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The townships of a list.
 *
 * @param byCounty the townships' codes by the county's code; null for the country's own list
 */
record ListedTownships(@Nullable Map<String, List<String>> byCounty) implements CountyTownships {
    @Override
    public @Nullable List<String> townships(String county) {
        if (byCounty != null) {
            return byCounty.get(county);
        }
        List<String> listed = Townships.ofCounty(county).stream()
                .map(Townships.Division::code)
                .toList();
        return listed.isEmpty() ? null : listed;
    }

    @Override
    public @Nullable String name(String county) {
        return Townships.ofCounty(county).stream()
                .map(Townships.Division::county)
                .findFirst()
                .orElse(null);
    }
}
