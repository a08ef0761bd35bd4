package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.roster.FieldPaths;
import org.dudao.rules.TextTerm;
import org.dudao.rules.TextTerms;
import org.dudao.standards.FieldRatio;
import org.jspecify.annotations.Nullable;

/**
 * Finds the field or standard of a number by the term beside it: the longest that ends where the number begins, or, after words such as
 * 现有, begins where it ends. Terms are looked up by where they end, so a look at each is not needed, nor an automaton that finds them
 * elsewhere.
 */
final class NarrativeTerms {
    private static final NarrativeTerms ALL = new NarrativeTerms(TextTerms.load());

    /** Between a term and its number. */
    private static final Pattern CONNECTED = Pattern.compile(
            "(?:共计|总计|合计|共有|现有|仅有|只有|还有|拥有|总数|总量|总共|人数|数量|数|有|达到了|达到|达|为|是|已经|已|均|都|各有|各|分别|全部|全|约|将近|近|不足|不到|超过|突破|至少|不少于|不低于|不高于|不超过|低于|高于|小于|大于|接近|稳定|保持|控制|连续多年|平均|降到|降至|下降到|下降至|提高到|提高至|上升到|上升至|升到|增加到|增加至|由原来|从原来|压到|压缩到|仅|只|共|在|到|计|设|了|全年|全学年|本学年|年初|合并|方面|按校分布|按校分|分布为|分布|情况是|情况|如下|力争|时间|”|\"|」|』|的|就|也|又|至|高达|实现|完成|累计|\\(|\\)|:|：|\\s|\\|)$");

    /** Words after which a number and what it counts may follow. */
    private static final Pattern THERE_ARE = Pattern.compile(
            "(?:现有|共有|拥有|设有|配有|配备|聘请|聘有|下辖|辖有|辖|办有|存有|藏有|建有|共|有|设|配|聘|配齐|收有|开设)(?:了|着)?(?:约|近|在校|在编|各类|专任)?$");

    /** Verbs by which a list of numbers is one of what was added, or of who took part. */
    private static final Pattern DONE = Pattern.compile(
            "借阅|新[添增购建招聘补进]|补充|购[置买进]|添置|增添|捐|投入|参加|参与|参训|组织(?![0-9])|互派|选派|派出|容纳|设立|接收|引进|培训|表彰|奖励|慰问|评出|评选|获|惠及|减少|增加|增长|转[入出]|流[入失]|招聘|招录|退休|更换|调[入出整]|拆除|计划|拟|另|缺|需|超编|下降");

    /** Nouns that make a number that of a part of the field. */
    private static final Pattern PART = Pattern.compile(
            "女|男|毕业|优秀|人均|生均|班均|校均|户均|年级|留守|贫困|困难|残疾|随迁|代课|临聘|特岗|支教|受助|资助|空编|外[出来]|其余|其他|其它|部分|大多|个别|有的|某|单亲|家庭|党员|代表|特困|送教|结对|帮扶|志愿|社团|[一二三]级|正高|当场|限期|生活|受益|岁以上|岁以下|本科|大专|学历|职称|高级|中级|一线|乡村干部|干部和");

    /** A number directly before a term: of the 42 computers 9. */
    private static final Pattern STATED = Pattern.compile("[0-9]+[^0-9]{0,2}$");

    /** What is counted for each of many: not the whole; but how often or how long something is done may be. */
    private static final Pattern EACH_ONE = Pattern.compile("每|各(?:只有|有|仅有|配|设|只)?$");

    private static final Set<String> FREQUENCIES = Set.of("次", "节", "课时", "堂", "天", "小时", "分钟", "克", "期", "份", "场");

    /** With something else: 干部和教师126人. */
    private static final Pattern JOINED = Pattern.compile("[\\u4e00-\\u9fff](?<!小学|初中|中学|幼儿园)[和及与]$");

    /** Directly before a term these make it that of a part: 女教师, 新学校. */
    private static final String QUALIFIED = "女男新优老名特非";

    /** Words that say of whom or which stage, not of what: a number after them alone is of what the last one was. */
    private static final Pattern WHO =
            Pattern.compile("(?:其中|全镇|全乡|我镇|我乡|镇内|乡内|小学|初中|幼儿园|高中|中学|小学部|初中部|教学点|占|\\s|\\||[、和及])+");

    /** A school, in a list of schools with their numbers. */
    private static final Pattern SCHOOL = Pattern.compile(
            "(?!.*(?:公办|民办|进入|在校|学生|教师|年初|人数|幼儿(?!园)|职工|藏书|面积))(?:其中)?[\\u4e00-\\u9fff]{1,10}(?:小学|中学|学校|幼儿园|园|教学点|校|完小)");

    /** A sentence that announces a list. */
    private static final Pattern LIST = Pattern.compile("[:：]|其中|分别|分布");

    /** From another number to this one: 由上年的33人增加到41人. */
    private static final Pattern CHANGED = Pattern.compile(
            "(?:由|从)(?:去年|上年|原来|原先|上学年|年初)?(?:的)?(?:[^,，由从]{1,14}(?:降低|下降|降|提高|提升|增加|增|上升|增长|扩大|减少|升)(?:到|至|为))?$");

    /** A remark in brackets: 学生(含幼儿)2071人. */
    private static final Pattern INSERTED = Pattern.compile("[(（][^()（）]{1,12}[)）]$");

    /** Directly before a number these make it that of all: 全镇4172名学生. */
    private static final Pattern ALL_OF = Pattern.compile("(?:[全我本][镇乡校园]|全街道|全体|(?<!其)中小学)$");

    /** A count of what the number is in: xx小学学前班2个94人. */
    private static final Pattern COUNTED = Pattern.compile("[0-9x*]+(?:所|个|处|间|栋)$");

    /** A stage after the term: 藏书小学43420册. */
    private static final Pattern STAGED = Pattern.compile("(?:小学|初中)$");

    private static final Pattern SHARE = Pattern.compile("^占(?![^,，]*[幼小初])");

    /** Between the numbers of one school and the next one's. */
    private static final Pattern NEXT = Pattern.compile("[;；][^,，]{2,12}$|[)）][、,，和及与][^,，、(（]{2,10}[(（]?$");

    private static final Pattern REMARKED = Pattern.compile("^[^(（]*[)）][^(（]*$");

    private static final Pattern SEVERAL = Pattern.compile("[0-9][^0-9,，]{0,6}[,，][^,，0-9]*[0-9]");

    private static final Pattern EACH = Pattern.compile("(?:其中)?(?:小学|初中|幼儿园)?(?:生均|人均|平均每生)(?:分别)?(?:达到|达|为|是|约)?");
    private static final Pattern STAGE = Pattern.compile("^(?:小学|初中|中学)(?:阶段|学生|生)?");

    /** After a number these make it a part: 5处学校有4处进入. */
    private static final Pattern PARTLY =
            Pattern.compile("^(?:获|进入|被|达到|没有|未|参|在(?!校|册|编|职|园|岗|籍)|考[取入上试]|受|名列|报|加入|当选|就餐|听课)");

    /** What many things are counted in: a noun after it says what the number counts. */
    private static final Set<String> COUNTERS = Set.of("个", "处", "项", "件", "种");

    private static final Pattern NOUN = Pattern.compile("^[\\u4e00-\\u9fff](?<![余多以左上之的和及与等在分共均都全])");

    /** Schools with their numbers, after the colon or the words that announce them. */
    private static final Pattern ITEMS = Pattern.compile(
            "(?:方面)?[:：,，](?:(?:其中)?[\\u4e00-\\u9fff]{0,10}(?:小学|中学|学校|幼儿园|园|教学点|校|完小)[0-9.]+[^,，、]{0,4}[,，、])*$");

    private static final Pattern COUNTING =
            Pattern.compile("^[\\u4e00-\\u9fff&&[^以左上及和与分余多均都全在为是的、个]][\\u4e00-\\u9fff]");

    /** What follows a term after its number, where it is whole. */
    private static final Pattern END = Pattern.compile("^(?:[,，。;；、.(（:：\\n]|[和及](?=[0-9])|全部|均|都|个个|$)");

    /** Before a noun for schools that is no name of one. */
    private static final Pattern UNNAMED =
            Pattern.compile("(?:^|[、和及与有共设办了:：)）(（立开]|[全我本][镇乡]|辖区内?|其中|街道|[镇乡]内|[全乡镇]中|[0-9所个]|受益|辖|在册的|现有的)$");

    /** Before a noun for schools another, so that both are counted together. */
    private static final Pattern KINDS = Pattern.compile("(?:小学|中学|初中|学校|幼儿园|教学点)[、和及与]$");

    /** That somebody has schools, where these are not counted in 所. */
    private static final Pattern HAS = Pattern.compile("[有共设办辖]");

    private static final BigDecimal MOST_SCHOOLS = BigDecimal.valueOf(200);
    private static final String SCHOOLS = "township.schoolCount";

    /** Between a standard and the indicator of one of its parts. */
    static final String PART_OF = "#";

    private final Map<String, List<TextTerm>> byWord = new HashMap<>();
    private int longest;

    private NarrativeTerms(List<TextTerm> terms) {
        terms.forEach(term -> term.words().forEach(word -> enter(word, term)));
    }

    /** The fields of the rate that a standard measures, as a term says them; null if none does. */
    static @Nullable FieldRatio ratio(String standard) {
        return ALL.byWord.values().stream()
                .flatMap(List::stream)
                .filter(term -> term.ratio() != null && term.topics().containsValue(standard))
                .map(TextTerm::ratio)
                .findFirst()
                .orElse(null);
    }

    /** Whether words end with a term that is longer than so many characters. */
    static boolean isTerm(String words, int longerThan) {
        for (int from = 0; from < words.length() - longerThan; from++) {
            if (ALL.byWord.containsKey(words.substring(from))) {
                return true;
            }
        }
        return false;
    }

    private void enter(String word, TextTerm term) {
        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(term);
        longest = Math.max(longest, word.length());
    }

    /**
     * What a number is of.
     *
     * @param words as they stand in the text
     * @param path of a field, such as {@code schools[].studentCount}, or null
     * @param standard its id, or null
     * @param indicator of the standard's parts the one that is meant; null if it has but one
     * @param term that names it
     */
    record Meaning(
            String words,
            @Nullable String path,
            @Nullable String standard,
            @Nullable String indicator,
            TextTerm term) {
        /** Whether it is the same per pupil as another number. */
        boolean isEach() {
            return standard != null && standard.equals(term.each());
        }

        /** The path or the id. */
        String topic() {
            return path != null ? path : indicator == null ? String.valueOf(standard) : standard + PART_OF + indicator;
        }

        static Meaning of(String words, String of, TextTerm term) {
            boolean isField = FieldPaths.isKnown(of);
            int mark = isField ? -1 : of.indexOf(PART_OF);
            return new Meaning(
                    words,
                    isField ? of : null,
                    isField ? null : mark < 0 ? of : of.substring(0, mark),
                    mark < 0 ? null : of.substring(mark + 1),
                    term);
        }
    }

    /**
     * What a number is of.
     *
     * @param stage that the text names; null if none
     * @param earlier what the numbers before it in its sentence are of
     * @return null if none is certain
     */
    static @Nullable Meaning of(ClaimWindow window, FoundNumber number, @Nullable String stage, List<Said> earlier) {
        boolean isPartly = PARTLY.matcher(window.after()).find()
                || (COUNTERS.contains(number.baseUnit())
                        && NOUN.matcher(window.after()).find());
        Meaning before = isPartly
                        || DONE.matcher(window.phrase()
                                        .substring(
                                                0,
                                                window.phrase().length()
                                                        - window.own().length()))
                                .find()
                ? null
                : ALL.before(window.own(), window.sentence(), number, stage);
        Said previous = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        if (window.own().endsWith("各") && !FREQUENCIES.contains(number.baseUnit())) {
            return null; // of each of several
        } else if (previous != null
                && previous.meaning() == null
                && (window.own().startsWith("其中") || isOfUnknownList(window, number, previous))) {
            return null; // a part of what is not known, or the same of another school: 甲小学社团22个、乙中学9个
        }
        Meaning last = last(earlier, number.baseUnit());
        if (last != null && !isPartly && isOfLast(window, before, last, previous)) {
            return ALL.inStage(last, window.sentence(), number, stage);
        } else if (before != null) {
            return before;
        }
        Meaning each = each(window.own(), earlier);
        if (each != null) {
            return each;
        }
        Meaning listed = isPartly ? null : ALL.listed(window, number, stage);
        Meaning after = listed == null ? ALL.after(window, number, stage) : listed;
        String heading = window.heading();
        return after == null && !isPartly && !heading.isEmpty()
                ? ALL.before(TableHeading.words(heading), heading, number, stage)
                : after;
    }

    private static boolean isOfUnknownList(ClaimWindow window, FoundNumber number, Said previous) {
        String since = window.sentence()
                .substring(window.sentence().replaceFirst("[^0-9]*$", "").length());
        return previous.unit().equals(number.baseUnit())
                && since.contains("、")
                && SCHOOL.matcher(stripped(window.own())).matches();
    }

    /** What the last number of a sentence with a unit is of; null if there is none. */
    private static @Nullable Meaning last(List<Said> earlier, String unit) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Said said = earlier.get(i);
            if (said.unit().equals(unit)
                    && (said.meaning() == null || !said.meaning().isEach())) {
                return said.meaning();
            }
        }
        return null;
    }

    /** 生均 after the number of something: the standard that is measured by it. */
    private static @Nullable Meaning each(String own, List<Said> earlier) {
        if (!EACH.matcher(own).matches()) {
            return null;
        }
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Meaning meaning = earlier.get(i).meaning();
            if (meaning != null && !meaning.isEach()) {
                String each = meaning.term().each();
                return each == null ? null : new Meaning("生均" + meaning.words(), null, each, null, meaning.term());
            }
        }
        return null;
    }

    /** The same in the stage of another number: 小学辍学率为0.3%,初中1.1%. */
    private Meaning inStage(Meaning last, String sentence, FoundNumber number, @Nullable String stage) {
        String bare = STAGE.matcher(last.words()).replaceFirst("");
        Meaning other = bare.equals(last.words()) ? null : fit(bare, "", sentence, number, stage);
        String of = last.term().topic(stage);
        return other != null ? other : Meaning.of(last.words(), of == null ? last.topic() : of, last.term());
    }

    /** What a list of schools or stages is of, by its heading: 各园在园人数:中心园236人, 近视率居高不下,小学41.5%. */
    private @Nullable Meaning listed(ClaimWindow window, FoundNumber number, @Nullable String stage) {
        String who = stripped(window.own());
        String heading = window.sentence()
                .substring(0, window.sentence().length() - window.own().length());
        if (WHO.matcher(who).matches() && !who.isEmpty()) {
            String before = heading.replaceFirst("[,，:：]$", "").replaceFirst("(?<!其)中$", "");
            String clause = before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf('，')) + 1);
            Meaning rate = number.isRate() ? rateWithin(clause, number, stage) : null;
            return rate != null || clause.matches(".*[0-9].*") ? rate : before(clause, clause, number, stage);
        }
        Matcher list = ITEMS.matcher(heading);
        return SCHOOL.matcher(who).matches() && list.find()
                ? before(heading.substring(0, list.start()), heading, number, stage)
                : null;
    }

    /** The last rate that a clause names, wherever in it. */
    private @Nullable Meaning rateWithin(String clause, FoundNumber number, @Nullable String stage) {
        int rate = clause.lastIndexOf('率');
        return rate < 0 ? null : before(clause.substring(0, rate + 1), clause, number, stage);
    }

    /** Whether a number that names nothing but a stage or a school is of what the last one was: 教学班52个,其中小学36个. */
    private static boolean isOfLast(
            ClaimWindow window, @Nullable Meaning before, Meaning last, @Nullable Said previous) {
        String who = stripped(window.own());
        boolean isNext = previous != null
                && previous.meaning() != null
                && previous.meaning().equals(last);
        if (isCounting(window)) {
            return false;
        }
        boolean isOnlyWho = WHO.matcher(who).matches()
                || (SCHOOL.matcher(who).matches()
                        && (isNext || LIST.matcher(window.sentence()).find()));
        String since = window.sentence()
                .substring(window.sentence().replaceFirst("[^0-9]*$", "").length());
        if (since.contains(":")
                || since.contains("：")
                || SHARE.matcher(window.own()).find()
                || window.own().endsWith("各")) {
            return false; // the heading of a new list, or a share of what was counted last
        } else if (isOfNextRecord(since, window.sentence())) {
            return false;
        }
        boolean isCountOfSchools =
                SCHOOLS.equals(last.path()) || last.term().units().contains("所");
        boolean isNone = before == null
                || SCHOOLS.equals(before.path())
                || before.words().equals("幼儿园");
        return isOnlyWho && !isCountOfSchools && isNone;
    }

    /** Whether several numbers were said of one school, and the next one's begin: 甲校774人,教职工66人;乙校318人. */
    private static boolean isOfNextRecord(String since, String sentence) {
        Matcher next = NEXT.matcher(since);
        if (!next.find()) {
            return false;
        }
        String before = sentence.substring(0, sentence.length() - since.length());
        if (REMARKED.matcher(since).find()) {
            return true; // what was said in brackets was of the one before
        }
        String record = next.group().startsWith(";") || next.group().startsWith("；")
                ? before.replaceFirst("^.*[;；:：]", "")
                : before.replaceFirst("^.*[(（]", "");
        return SEVERAL.matcher(record).find();
    }

    /** Whether a noun follows the number, so that it counts something of its own: 104名孩子. */
    private static boolean isCounting(ClaimWindow window) {
        return COUNTING.matcher(window.after()).find();
    }

    private @Nullable Meaning before(String own, String sentence, FoundNumber number, @Nullable String stage) {
        String tail = own;
        while (true) {
            for (int length = Math.min(longest, tail.length()); length > 0; length--) {
                String word = tail.substring(tail.length() - length);
                Meaning meaning = fit(word, tail.substring(0, tail.length() - length), sentence, number, stage);
                if (meaning != null) {
                    return meaning;
                }
            }
            String shorter = once(tail);
            if (shorter.equals(tail)) {
                String unstaged = STAGED.matcher(tail).replaceFirst("");
                return unstaged.isEmpty() || unstaged.equals(tail) ? null : before(unstaged, sentence, number, stage);
            }
            tail = shorter;
        }
    }

    private @Nullable Meaning after(ClaimWindow window, FoundNumber number, @Nullable String stage) {
        String own = window.own();
        String sentence = window.sentence();
        boolean isThere = own.isEmpty()
                || THERE_ARE.matcher(own).find()
                || WHO.matcher(own).matches()
                || ALL_OF.matcher(own).find();
        String text = window.after().replaceFirst("^(?:余|多)?(?:名|位|个|所)?(?:的)?", "");
        for (int length = Math.min(longest, text.length()); length > 0; length--) {
            String word = text.substring(0, length);
            boolean isWhole = END.matcher(text.substring(length)).find()
                    || (ALL_OF.matcher(own).find()
                            && !PARTLY.matcher(text.substring(length)).find());
            for (TextTerm term : byWord.getOrDefault(word, List.of())) {
                if (term.follows() || (isThere && isWhole)) {
                    String around = term.follows() ? sentence + text : sentence;
                    Meaning meaning = fit(term, word, term.follows() ? "" : own, around, number, stage);
                    if (meaning != null) {
                        return meaning;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable Meaning fit(
            String word, String front, String sentence, FoundNumber number, @Nullable String stage) {
        for (TextTerm term : byWord.getOrDefault(word, List.of())) {
            Meaning meaning = term.follows() ? null : fit(term, word, front, sentence, number, stage);
            if (meaning != null) {
                return meaning;
            }
        }
        return null;
    }

    private static @Nullable Meaning fit(
            TextTerm term, String word, String front, String sentence, FoundNumber number, @Nullable String stage) {
        String of = term.topic(stage);
        boolean isWith = term.with().isEmpty() || term.with().stream().anyMatch(sentence::contains);
        boolean isOther = term.not().stream().anyMatch(not -> front.contains(not) || isIn(not, word))
                || term.nowhere().stream().anyMatch(sentence::contains);
        boolean isName = SCHOOLS.equals(of)
                && (isMany(number)
                        || (!number.baseUnit().equals("所")
                                && !HAS.matcher(sentence).find())
                        || !UNNAMED.matcher(front).find()
                        || KINDS.matcher(front).find());
        return of != null
                        && isWith
                        && !isOther
                        && !isName
                        && isUnit(term, number)
                        && isWhole(front)
                        && ((FREQUENCIES.contains(number.baseUnit()) && !RowCounts.isCounted(of))
                                || !EACH_ONE.matcher(front).find())
                ? Meaning.of(word, of, term)
                : null;
    }

    /** More than any township has schools: a number of pupils. */
    private static boolean isMany(FoundNumber number) {
        return number.base() != null && number.base().compareTo(MOST_SCHOOLS) > 0;
    }

    private static boolean isIn(String not, String word) {
        return not.length() < word.length() && word.contains(not) && word.startsWith(not);
    }

    /** Whether nothing before a term makes the number that of a part. */
    private static boolean isWhole(String front) {
        String last = front.substring(Math.max(front.lastIndexOf('、'), front.lastIndexOf('|')) + 1);
        boolean isQualified = !last.isEmpty() && QUALIFIED.indexOf(last.charAt(last.length() - 1)) >= 0;
        return !isQualified
                && !PART.matcher(last).find()
                && !DONE.matcher(front).find()
                && !STATED.matcher(last).find()
                && !JOINED.matcher(last).find()
                && !(last.endsWith("的") && isTerm(last.substring(0, last.length() - 1), 1)); // 住校的留守学生
    }

    private static boolean isUnit(TextTerm term, FoundNumber number) {
        String unit = number.baseUnit();
        if (unit.isEmpty()) {
            String scale = number.unit();
            boolean isOpen = number.state() != FoundNumber.State.STATED && scale == null;
            boolean isOfPeople =
                    scale != null && scale.matches("[十百千万亿]+") && term.units().contains("人");
            return isOpen || isOfPeople || (scale == null && term.units().contains(""));
        }
        return term.units().contains(unit.equals("亩") ? "㎡" : unit);
    }

    /** The text before a number without what connects them. */
    private static String stripped(String text) {
        String rest = text;
        String shorter = once(rest);
        while (!shorter.equals(rest)) {
            rest = shorter;
            shorter = once(rest);
        }
        return rest;
    }

    private static String once(String text) {
        Matcher changed = CHANGED.matcher(text);
        if (changed.find()) {
            return text.substring(0, changed.start());
        }
        Matcher inserted = INSERTED.matcher(text);
        if (inserted.find()) {
            return text.substring(0, inserted.start());
        }
        Matcher connected = CONNECTED.matcher(text);
        return connected.find()
                ? text.substring(0, connected.start())
                : COUNTED.matcher(text).replaceFirst("");
    }
}
