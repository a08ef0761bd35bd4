package org.dudao.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stage of which a number is.
 *
 * @param stage {@code preschool}, {@code primary}, {@code junior} or {@code senior}; null for all, or if none is named
 * @param isCertain false where several are named before, so that nothing may be held against the number
 */
record StageWords(@Nullable String stage, boolean isCertain) {
    private static final List<Stage> STAGES = List.of(
            new Stage("senior", Pattern.compile("高中|高级中学")),
            new Stage(
                    "junior",
                    Pattern.compile(
                            "初中|初级中学|国中|(?<![\\u4e00-\\u9fff])中学(?:$|(?=[一二两三四五0-9]+所))|初[一二三](?!步)|[七八九]年级|1[23]周?岁?(?:-|至)1[4-6]周?岁")),
            new Stage("primary", Pattern.compile("(?<!(?<!其)中)小学|完小|教学点|国小|[一二三四五六]年级|[67]周?岁?(?:-|至)1[0-2]周?岁")),
            new Stage("preschool", Pattern.compile("幼儿|学前|入园|园所|3周?岁?(?:-|至)[56]周?岁")));

    /** Both at once: 小学、初中入学率, 中小学. */
    private static final Pattern SEVERAL = Pattern.compile(
            "(?:(?:小学|初中|初级中学|中学|幼儿园|教学点)(?:阶段|[0-9一二两三四五六七八九十]+[所个处])?[、和及与])+(?:小学|初中|初级中学|中学|幼儿园|教学点)(?:[0-9一二两三四五六七八九十]+[所个处])?|(?<!其)中小学校?(?:[、和及与](?:幼儿园|教学点))*|[全我本][镇乡校园]|全街道|各校|义务教育");

    /** The whole office, and no two stages, of which the next clause may be one. */
    private static final Pattern ALL = Pattern.compile("[全我本].*|全街道|各校|义务教育|中小学校?");

    /** What a number counts in, which does not make it that of the stage: 在校生（含幼儿园）. */
    private static final Pattern INCLUDED = Pattern.compile("不?[含包]括?[^,，。;；)）]{0,8}(?:幼儿园?|学前班|教学点)(?:在内)?");

    private static final Pattern NUMBERED = Pattern.compile("^\\s*[(（]?[0-9]{1,2}[)）.．、]\\s*");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private record Stage(String name, Pattern pattern) {}

    /** The stage of a number: of its own words, or else the last that is named in its part of the sentence, or in the sentence. */
    static StageWords of(ClaimWindow window) {
        StageWords own = in(window.own());
        if (own != null) {
            return new StageWords(own.stage(), true);
        } else if (INCLUDED.matcher(window.own()).find()) {
            return new StageWords(null, true);
        }
        for (String text : List.of(window.part(), window.sentence())) {
            StageWords last = in(text);
            boolean isPart = text.equals(window.part()); // what is said before a semicolon may be of another stage
            if (last != null) {
                return new StageWords(last.stage(), last.isCertain() && isPart && isOfAll(text, last.stage()));
            }
        }
        return new StageWords(null, true);
    }

    /** A text without what a number counts in. */
    static String withoutIncluded(String text) {
        return INCLUDED.matcher(text).replaceAll("");
    }

    /** The stage that is named last in a text; null if none is. */
    private static @Nullable StageWords in(String text) {
        String plain = withoutIncluded(text);
        String found = null;
        int at = -1;
        int end = -1;
        for (Stage stage : STAGES) {
            Matcher match = stage.pattern().matcher(plain);
            while (match.find()) {
                if (match.start() > at) {
                    at = match.start();
                    end = match.end();
                    found = stage.name();
                }
            }
        }
        Matcher several = SEVERAL.matcher(plain);
        int both = -1;
        boolean areAll = false;
        while (several.find()) {
            both = several.end();
            areAll = ALL.matcher(several.group()).matches();
        }
        if (both >= end && both >= 0) {
            return new StageWords(null, areAll);
        }
        return found == null ? null : new StageWords(found, true);
    }

    /** Whether one stage is named before the numbers of a text and no other, or none but all of them, so that all numbers are of it. */
    private static boolean isOfAll(String text, @Nullable String stage) {
        String told = NUMBERED.matcher(text).replaceFirst("");
        Matcher number = DIGIT.matcher(told);
        String head = number.find() ? told.substring(0, number.start()) : told;
        long named = count(text);
        return stage == null ? named == 0 : count(head) == 1 && named == 1;
    }

    private static long count(String text) {
        return STAGES.stream()
                .filter(stage -> stage.pattern()
                        .matcher(SEVERAL.matcher(text).replaceAll(""))
                        .find())
                .count();
    }
}
