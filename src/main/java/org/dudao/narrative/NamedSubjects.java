package org.dudao.narrative;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.Dataset;
import org.dudao.facts.School;
import org.jspecify.annotations.Nullable;

/**
 * Finds of whom a text speaks: the township, a school by its name, or another. Who is named last speaks for the numbers after it.
 *
 * <p>A school is known by its whole name, or by what is left of it without the name of the township, as long as no other school is called
 * so. A name that is longer in the text is that of another school.
 */
final class NamedSubjects {
    private static final Pattern TOWNSHIP = Pattern.compile("我[镇乡办]|全[镇乡](?!最|唯一|第[一二三])|本[镇乡]|全?辖区|[镇乡]域|全街道|我街道");
    /** A remark in brackets, such as which schools are meant. */
    private static final Pattern INSERTED = Pattern.compile("[(（][^()（）]{0,60}[)）]");

    /** All schools of whoever is spoken of. */
    private static final Pattern PLURAL = Pattern.compile("(?<!其)中小学(?!生)|各(?:中小)?学校|各校|各园|各幼儿园");

    private static final Pattern PAUSE = Pattern.compile("[,，;；:：。]");
    private static final Pattern COUNTY = Pattern.compile(
            "[全我本][县区市省州旗国]|[省市县区]级(?!以上|骨干|及|学科)|[邻兄][近弟]?(?:县|区|乡镇|[镇乡])|(?:相邻|周边|兄弟|邻近|其他|其它|外)(?:的)?(?:乡镇|[镇乡县])|[县区市](?:域|均|平均)");
    private static final Pattern SELF = Pattern.compile("[我本]校|[我本]园|我们学校");

    /** One that is not named, or several together. */
    private static final Pattern ANOTHER = Pattern.compile(
            "该[校园镇乡县]|另一?[所个]|另外?[一两]所|(?:^|(?<=[,，;；]))一所|某所|某[校所园]|有的(?:学校|乡镇)|(?:其中|、)[^,，。;；]{0,24}?[0-9一二两三四五六七八九十]+(?:(?:所|个|处)[\\u4e00-\\u9fff]{0,3}(?:学校|村小|小学|中学|幼儿园|园)|校)|其余[0-9一二两三四五六七八九十]+[所校]|[两三四五六七八九](?:校|园(?=[教幼职户在活老隐保共均都最食]))");

    /** A noun for schools, and what stands before it. */
    private static final Pattern SCHOOL = Pattern.compile(
            "(?:中心小学|完全小学|完小|小学|中心校|初级中学|中学|中心幼儿园|幼儿园|教学点|九年一贯制学校|九年制学校|(?<!家长|社区|教育|少年|党|夜|老年|市民)学校(?!舍|就读)|(?<=[\\u4e00-\\u9fff])(?<![入在公校花家乐田民办各儿])园(?=[0-9]|$))(?!阶段|教育|部|生(?!活)|适龄|、|和初|及初|与初|年(?!度|终|末))");

    /** Another township: a name of one to three characters before 镇, 乡 or 街道. */
    private static final Pattern OTHER = Pattern.compile("([\\u4e00-\\u9fff]{1,3})(镇|乡|街道)(?![镇干党级]|政府|中心)");

    /** Before 镇 or 乡 these make no name of a township. */
    private static final String NO_NAME = "全我本该各城乡村集市建重家下返回老故进山小每个多在个跨驻属由和与及所是的于向对为以据按经受至到";

    /** Before a noun for schools these make no name. */
    private static final Pattern TIME = Pattern.compile("学年初|学年末|年初|年末|今年|本学年|今秋|秋季|春季|现阶段");

    /** What is counted, before the kind of school that it is counted of. */
    private static final Pattern COUNTED = Pattern.compile("(?:面积|图书|藏书|教职工|教师|学生|人数|学校|班级|教学班|比例|率)$");

    /** After these a name of a school begins. */
    private static final String BOUNDARY = "有各的对在与和到是为等所个及于向该属内至级如由以按经使让把被给对从、括了是中距离并撤";

    /** Schools of these are not the township's: 县实验小学. */
    private static final String OUTSIDE = "县市省区国";

    private static final int LONGEST = 10;
    private static final int SHORTEST = 3;

    /** How names of schools end. */
    private static final Pattern USUAL = Pattern.compile("(?:学校|小学|中学|幼儿园|教学点|完小|校|园)$");

    private final Map<String, String> codes = new LinkedHashMap<>();

    /** Names that end otherwise: 中心幼儿园东部. */
    private final Set<String> unusual = new HashSet<>();

    private final @Nullable String township;
    private final String stem;

    /** The names of a submission; null if there is none, so that no school is known. */
    NamedSubjects(@Nullable Dataset dataset) {
        township = dataset == null ? null : dataset.township().code();
        String name = dataset == null || dataset.township().name() == null
                ? ""
                : PlainCharacters.of(dataset.township().name());
        stem = name.replaceFirst("(?:镇|乡|街道)$", "");
        if (dataset != null && dataset.schools() != null) {
            dataset.schools().forEach(school -> enter(school, name));
        }
        codes.keySet().stream().filter(one -> !USUAL.matcher(one).find()).forEach(unusual::add);
    }

    private void enter(School school, String townshipName) {
        if (school.name() == null) {
            return;
        }
        String name = PlainCharacters.of(school.name());
        put(name, school.code());
        if (!townshipName.isEmpty() && name.startsWith(townshipName)) {
            put(name.substring(townshipName.length()), school.code());
            put(name.substring(townshipName.length() - 1), school.code()); // 镇初级中学
            put(stem + name.substring(townshipName.length()), school.code());
        }
    }

    /** A name of two schools is that of none. */
    private void put(String name, String code) {
        if (name.length() >= SHORTEST) {
            codes.merge(name, code, (one, other) -> one.equals(other) ? one : "");
        }
    }

    /** The code of the township; null without a submission. */
    @Nullable
    String township() {
        return township;
    }

    /**
     * Who is named in a text.
     *
     * @param last whoever is named last; null if nobody is
     * @param areSeveral whether different ones are named
     */
    record Subjects(ClaimContext.@Nullable Named last, boolean areSeveral) {}

    /** Who is named in a text. */
    Subjects in(String text) {
        Found found = new Found();
        String plain = INSERTED.matcher(StageWords.withoutIncluded(text)).replaceAll("");
        BitSet names = new BitSet();
        Matcher school = SCHOOL.matcher(plain);
        while (school.find()) {
            named(plain, school.start(), school.end(), found, names);
        }
        unusual.forEach(name -> {
            for (int at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
                found.take(at, name, "school", codes.get(name));
                names.set(at, at + name.length());
            }
        });
        find(TOWNSHIP, "township", township, plain, found, names);
        plural(plain, found);
        find(COUNTY, "county", null, plain, found, names);
        find(ANOTHER, "other", null, plain, found, names);
        find(SELF, "school", null, plain, found, names);
        Matcher other = OTHER.matcher(plain);
        for (int from = 0; other.find(from); from = other.end()) {
            String before = other.group(1);
            boolean isInName = names.get(other.start(2)); // of a school
            boolean isOwn = !stem.isEmpty() && before.endsWith(stem);
            if (!isInName && isOwn) {
                found.take(other.start(2) - stem.length(), stem + other.group(2), "township", township);
            } else if (!isInName && NO_NAME.indexOf(before.charAt(before.length() - 1)) < 0) {
                found.take(other.start(), other.group(), "other");
            }
        }
        return new Subjects(found.named, found.all.size() > 1);
    }

    private void named(String text, int from, int end, Found found, BitSet names) {
        String known = codes.keySet().stream()
                .filter(name -> text.startsWith(name, end - name.length()))
                .max(Comparator.comparing(String::length))
                .orElse(null);
        int start = from;
        int least = Math.max(0, end - LONGEST - 2);
        while (start > least && isOfName(text.charAt(start - 1))) {
            start--;
        }
        String before = text.substring(start, from);
        if (known != null && isWhole(text, end - known.length())) {
            found.take(end - known.length(), known, "school", codes.get(known));
            names.set(end - known.length(), end);
        } else if (!isGeneric(before, text.substring(from, end))) {
            String name = text.substring(start, end);
            found.take(start, name, OUTSIDE.indexOf(name.charAt(0)) >= 0 ? "county" : "school");
            names.set(start, end);
        }
    }

    /** Whether a name begins here: nothing of another name stands before it. */
    private boolean isWhole(String text, int start) {
        if (start == 0 || !isOfName(text.charAt(start - 1))) {
            return true;
        }
        String before = text.substring(0, start);
        return before.endsWith("全镇")
                || before.endsWith("我镇")
                || before.endsWith("全乡")
                || before.endsWith("我乡")
                || (!stem.isEmpty()
                        && (before.endsWith(stem + "镇") || before.endsWith(stem + "乡") || before.endsWith(stem + "街道")))
                || before.endsWith("其中");
    }

    private static boolean isOfName(char c) {
        boolean isMask = c == 'x' || c == 'r' || c == '×' || c == '*';
        return isMask || (c >= '\u4e00' && c <= '\u9fff' && BOUNDARY.indexOf(c) < 0);
    }

    /** Whether it is no name but all schools of a kind: 全镇小学, 中小学. */
    private boolean isGeneric(String before, String noun) {
        boolean isCentral = noun.startsWith("中心");
        if (COUNTED.matcher(before).find()) {
            return true; // 校舍建筑面积小学
        }
        String rest = before.replaceFirst("^.*(?:全镇|我镇|全乡|我乡|本镇|本乡|街道|辖区)", "");
        return !isCentral
                && (rest.isEmpty()
                        || rest.equals("中")
                        || rest.equals("完全")
                        || rest.equals("其")
                        || TIME.matcher(rest).matches());
    }

    private static void find(
            Pattern pattern, String kind, @Nullable String id, String text, Found found, BitSet names) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            if (!kind.equals("other") && names.get(match.start())) {
                continue;
            }
            found.take(kind.equals("other") ? match.end() : match.start(), match.group(), kind, id);
        }
    }

    /** All schools are those of the township, unless their own clause says of another. */
    private void plural(String text, Found found) {
        Matcher plural = PLURAL.matcher(text);
        while (plural.find()) {
            String before = text.substring(0, plural.start());
            Matcher pause = PAUSE.matcher(before);
            int from = 0;
            while (pause.find()) {
                from = pause.end();
            }
            String own = before.substring(from);
            if (!COUNTY.matcher(own).find() && !ANOTHER.matcher(own).find() && !isOfOther(own)) {
                found.take(plural.start(), plural.group(), "township", township);
            }
        }
    }

    /** Whether another township is named. */
    private boolean isOfOther(String text) {
        Matcher other = OTHER.matcher(text);
        while (other.find()) {
            String before = other.group(1);
            boolean isOwn = !stem.isEmpty() && before.endsWith(stem);
            if (!isOwn && NO_NAME.indexOf(before.charAt(before.length() - 1)) < 0) {
                return true;
            }
        }
        return false;
    }

    /** The last of those found so far. */
    private static final class Found {
        private final Set<String> all = new HashSet<>();
        private int at = -1;
        private ClaimContext.@Nullable Named named;

        void take(int from, String text, String kind) {
            take(from, text, kind, null);
        }

        void take(int from, String text, String kind, @Nullable String id) {
            String code = id == null || id.isEmpty() ? null : id;
            all.add(kind.equals("township") ? kind : code == null ? text : code);
            if (from >= at) {
                at = from;
                named = new ClaimContext.Named(text, kind, code);
            }
        }
    }
}
