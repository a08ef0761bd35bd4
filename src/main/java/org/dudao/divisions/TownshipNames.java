package org.dudao.divisions;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.facts.HalfWidth;

/** Whether two spellings of a township's name mean the same township. */
final class TownshipNames {
    /** Suffixes that do not change a name. */
    private static final List<String> OFFICES = List.of("人民政府", "政府", "办事处");

    /** The kinds of township; a name may lack its own, but not have another: a township that becomes a town gets another code. */
    private static final List<String> KINDS = List.of("街道", "镇", "乡", "苏木", "地区");

    private TownshipNames() {}

    private static final class Traditional {
        static final Map<Integer, Integer> SIMPLIFIED = read();

        private static Map<Integer, Integer> read() {
            Map<Integer, Integer> simplified = new HashMap<>();
            int[] pairs = new String(Townships.resource("townships-traditional.txt"), StandardCharsets.UTF_8)
                    .strip()
                    .codePoints()
                    .toArray();
            for (int i = 0; i < pairs.length; i += 2) {
                simplified.put(pairs[i], pairs[i + 1]);
            }
            return simplified;
        }
    }

    /** Whether a name is that of a listed township, with or without its county's before it or its kind after it. */
    static boolean areOne(String written, Townships.Division listed) {
        return written.equals(listed.name()) || areAlike(own(plain(written), listed.county()), plain(listed.name()));
    }

    private static boolean areAlike(String written, String listed) {
        return written.equals(listed)
                || written.equals(bare(listed))
                || bare(written).equals(listed)
                || isWithoutPeople(written, listed);
    }

    /** Without spaces, half-width and simplified, without the suffix of its government. */
    private static String plain(String name) {
        String plain = HalfWidth.of(name)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c) && !Character.isSpaceChar(c))
                .map(c -> Traditional.SIMPLIFIED.getOrDefault(c, c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return without(plain, OFFICES);
    }

    private static String bare(String name) {
        return without(name, KINDS);
    }

    private static String without(String name, List<String> ends) {
        return ends.stream()
                .filter(end -> name.endsWith(end) && name.length() > end.length() + 1)
                .findFirst()
                .map(end -> name.substring(0, name.length() - end.length()))
                .orElse(name);
    }

    /** The text after the county's name, if it begins with that. */
    private static String own(String name, String county) {
        int at = name.indexOf(county);
        if (at >= 0 && at + county.length() < name.length()) {
            return name.substring(at + county.length());
        }
        return name;
    }

    /** The name of an ethnic township may omit the ethnic group: 常营乡 for 常营回族乡, 常营民族乡. */
    private static boolean isWithoutPeople(String written, String listed) {
        String stem = bare(written);
        String place = stem.endsWith("民族") ? stem.substring(0, stem.length() - "民族".length()) : stem;
        return listed.endsWith("族乡")
                && (written.endsWith("乡") || written.equals(stem))
                && place.length() > 1
                && listed.startsWith(place)
                && listed.length() > place.length() + "族乡".length();
    }
}
