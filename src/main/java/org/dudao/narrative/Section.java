package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a piece.
 *
 * @param role {@code situation}, {@code work}, {@code problems}, {@code measures} or {@code next}
 * @param isCut whether the text breaks off in it
 */
record Section(String role, Span span, boolean isCut) {
    /** The roles that a summary has. */
    static final List<String> ROLES = List.of("situation", "work", "problems", "measures", "next");

    private static final Pattern HEADING = Pattern.compile(
            "(?m)^[ \\t\\-•]*(?:[(（]?[一二三四五六七八九十0-9]{1,3}[)）]?\\s*[、.．)）]?)?\\s*([^\\n。;；,，]{2,24})[:：]?\\s*$");
    private static final List<Role> WORDS = List.of(
            new Role("problems", Pattern.compile("问题|不足|困难|差距")),
            new Role("next", Pattern.compile("下一?步|打算|今后|努力方向|计划|思路|下一年|展望")),
            new Role("measures", Pattern.compile("改进措施|整改措施|对策|改进意见|措施|建议")),
            new Role("situation", Pattern.compile("基本情况|概况|基本现状|现状")),
            new Role("work", Pattern.compile("工作|做法|成效|成绩|主要|具体|开展|落实|加强|抓好|狠抓|强化")));
    private static final String TITLE = "总结";
    private static final String ENDS = "。!?;：:”\"）)…日";

    private record Role(String name, Pattern words) {}

    /** The sections of a piece by its headings; none if it has none. */
    static List<Section> of(String plain, Piece piece) {
        List<Integer> starts = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        Matcher heading =
                HEADING.matcher(plain).region(piece.span().from(), piece.span().to());
        while (heading.find()) {
            String words = heading.group(1);
            boolean isTitle = heading.start() <= piece.span().from() || words.endsWith(TITLE);
            WORDS.stream()
                    .filter(role -> !isTitle)
                    .filter(role -> role.words().matcher(words).find())
                    .findFirst()
                    .ifPresent(role -> {
                        starts.add(heading.start());
                        roles.add(role.name());
                    });
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : piece.span().to();
            boolean isLast = i + 1 == starts.size();
            sections.add(new Section(roles.get(i), new Span(starts.get(i), to), isLast && isCut(plain, to)));
        }
        return sections;
    }

    private static boolean isCut(String plain, int to) {
        String text = plain.substring(0, to).stripTrailing();
        return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
