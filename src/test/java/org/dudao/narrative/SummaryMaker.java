package org.dudao.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dudao.facts.Dataset;
import org.dudao.facts.School;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Makes work summaries whose numbers are those of a submission, with sentences around them that are about something else, and plants errors
 * in them. The same number gives the same text.
 */
final class SummaryMaker {
    /** What is true beside the submission, or of others: none of it contradicts. */
    private static final List<String> OTHERS = List.of(
            "去年全镇在校学生%d人，比今年多。",
            "全县在校学生%d人。",
            "相邻的丁镇有教职工%d人。",
            "全年开展教研活动%d次。",
            "力争明年教职工达到%d人。",
            "上级要求生均图书不低于%d册。",
            "表彰优秀教师%d名。",
            "新购图书%d册。",
            "接待来访家长%d人次。",
            "新招聘教师%d人，其中特岗教师2人。",
            "五年来累计投入%d万元。",
            "五年级学生%d人参加了合唱节。",
            "全镇教师参加培训%d人次。",
            "一所学校的图书室更新图书%d册。");

    private final Submission submission;
    private final Dataset data;

    /** A text and the number in it that is wrong, if one is. */
    record Made(String text, String wrong) {}

    SummaryMaker(Submission submission) {
        this.submission = submission;
        this.data = submission.dataset();
    }

    /** A text in which every number is true. */
    Made clean(int seed) {
        return new Made(text(sentences(new Random(seed)), new Random(seed)), "");
    }

    /** The same text with another number in one of its sentences. */
    Made planted(int seed) {
        Random random = new Random(seed);
        List<Sentence> sentences = sentences(random);
        int at = random.nextInt(sentences.size());
        Sentence one = sentences.get(at);
        long wrong = one.value() + Math.max(2, one.value() / 4) + random.nextInt(3);
        Sentence other = new Sentence(one.words(), wrong);
        sentences.set(at, other);
        return new Made(text(sentences, new Random(seed)), String.valueOf(wrong));
    }

    /** The submission that the texts are about. */
    Submission submission() {
        return submission;
    }

    /** A sentence with a place for its number. */
    private record Sentence(String words, long value) {
        String text() {
            return String.format(java.util.Locale.ROOT, words, value);
        }
    }

    private List<Sentence> sentences(Random random) {
        List<Sentence> all = new ArrayList<>();
        add(pick(random, "全镇总人口%d人。", "我镇现有人口%d人。"), data.township().totalPopulation(), all);
        add(pick(random, "下辖行政村%d个。", "全镇共有行政村%d个。"), data.township().villages(), all);
        for (School school : data.schools()) {
            boolean isOpen = school.mergedOn() == null;
            if (isOpen && random.nextBoolean()) {
                String words = pick(random, "现有在校学生%d人。", "在校生%d名。", "有学生%d人。");
                add(school.name() + words, school.studentCount(), all);
            }
            if (isOpen && school.staff() != null && random.nextBoolean()) {
                String words = pick(random, "有教职工%d人。", "现有教职工%d名。");
                add(school.name() + words, school.staff().total(), all);
            }
            if (isOpen && school.library() != null && random.nextBoolean()) {
                String words = pick(random, "藏书%d册。", "共有图书%d册。");
                add(school.name() + words, school.library().books(), all);
            }
        }
        if (data.enrolment() != null) {
            String primary = pick(random, "全镇小学适龄儿童%d人。", "小学适龄儿童共%d名。");
            add(primary, data.enrolment().primaryAgeEligible(), all);
            String junior = pick(random, "初中适龄少年%d人。", "全镇初中适龄少年%d名。");
            add(junior, data.enrolment().juniorAgeEligible(), all);
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static void add(String words, @Nullable Long value, List<Sentence> into) {
        if (value != null) {
            into.add(new Sentence(words, value));
        }
    }

    private String text(List<Sentence> sentences, Random random) {
        StringBuilder text = new StringBuilder(data.township().name()).append("教育工作总结\n学校、学生、教师、幼儿各项工作有序开展。\n");
        List<String> others = new ArrayList<>(OTHERS); // each once: said twice, it would contradict itself
        Collections.shuffle(others, random);
        for (Sentence one : sentences) {
            text.append(one.text());
            if (random.nextInt(3) == 0) {
                text.append(pick(random, "\n", "\n"));
            }
            if (random.nextBoolean() && !others.isEmpty()) {
                text.append('\n')
                        .append(String.format(java.util.Locale.ROOT, others.remove(0), 20 + random.nextInt(900)));
            }
            text.append('\n');
        }
        int part = 10 + random.nextInt(40);
        int rest = 10 + random.nextInt(40);
        text.append("收到群众意见").append(part + rest).append("条，其中采纳").append(part).append("条。\n");
        text.append("发现问题")
                .append(part + rest)
                .append("个，整改")
                .append(part)
                .append("个，整改率")
                .append(BigDecimal.valueOf(100L * part)
                        .divide(BigDecimal.valueOf(part + (long) rest), 1, RoundingMode.HALF_UP))
                .append("%。\n");
        return text.toString();
    }

    private static String pick(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }

    /** The fixtures that texts are made of. */
    static final Map<String, String> FIXTURES = Map.of(
            "every-area-clean", "fixtures/every-area-clean/submission.json",
            "town-484", "fixtures/town-484/submission.json");
}
