package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sentences that admit a problem, and sentences that promise a measure. */
final class ProblemSentences {
    private static final Pattern PROBLEM = Pattern.compile(
            "不足|不高|不够|偏低|较低|偏少|过少|太少|培训少|不规范|不完整|不稳定|不合理|不相符|不平衡|不均衡|不广|不力|不到位|不大"
                    + "|不配套|不健全|不完善|不强|不严|不深|不齐|不统一|差距|距离|薄弱|陈旧|老化|落后|滞后|困难|困惑|压力|缺乏|短缺|紧缺|缺编|欠缺|亟待|急需|有待|还没有|还未|尚未|没能|未能|未落实|没有落实"
                    + "|没有定期|有待于|隐患(?:较多|很多|突出|依然)|(?:存在|仍有|尚有|还有).{0,12}(?:隐患|危房)|隐患时刻|日渐突出|日益突出|超编|生源.{0,4}(?:减少|流失)|难以|太多|过多|质量不高|没有(?:达到|独立|围墙|单列|实现|根除|根本|专[职用门]|操场|食堂)|偏旧|偏小|偏弱|空缺|淡薄|不方?便|缓慢|留不住|青黄不接|冲击|萎缩|缺位|缺[0-9一二三四五六七八九十]+[人名]|居高不下|厌学|重布置轻落实|没有落到|难保证|低于(?:省|国家|县|市|规定|标准)[^,，。]{0,4}标准");

    private static final Pattern SOLVED = Pattern.compile(
            "解决|克服|消除|杜绝|整治|避免|防止|排查|整改|预防|查找|改变了|扭转|针对|改善|弥补|化解|缓解|根除|救助|资助|面对|制止|迎难|家境|高站位|帮扶|帮助|减轻|消灭|清除|补充|确保|坚持|加强|严禁|排除|减少了|不少于|不足之处是.{0,0}$|走访|慰问|家庭困难|困难学生|困难家庭|困难群众|贫困|特困");

    private static final Pattern MEASURE = Pattern.compile(
            "^(?:[0-9一二三四五六七八九十()、.\\s]*)?(?:今年|明年|再|[一二三四五六七八九十0-9]{1,2}月底?前)?(?:要|将|继续|启动|扩建|新建|购置|添置|募集|筹集|通过|实行|用[一二两三四五]年|对|确保|进一步|加强|加大|加快|强化|完善|落实|争取|力争|着力|下一步|今后|下一年|扩大|普及|定期|建立健全|充分|积极|切实|狠抓|严格)");

    private static final Pattern HEADING = Pattern.compile("(?:[(]?[0-9一二三四五六七八九十]{1,3}[)]?[、.．]?)?[^,，、]{2,10}:?");

    /** What was done, in a section about problems and work. */
    private static final Pattern DONE = Pattern.compile("已(?:当场|全部)?(?:纠正|整改|解决)|其中[:：]|惠及|补充教师|开设.{0,20}课程|资金发放到位");

    /** A line that announces a section. */
    private static final Pattern TITLE = Pattern.compile(
            "^(?:[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]|下面|以下)[^,，。]{0,12}(?:问题|不足|困难|差距|措施)(?:之处)?(?:和[^,，。]{2,4})?$|^[【\\[](?:存在)?(?:的)?(?:问题|不足|困难)[】\\]]$");

    /** In a section about problems these tell one: a number, a lack, a comparison. */
    private static final Pattern NAMED = Pattern.compile("[0-9零一二两三四五六七八九十百]|没有|不|缺|少|低|难|差|弱|只|仅|还|旧|老|小|问题");

    /** A shorter sentence of such a section is a heading. */
    private static final int SHORTEST = 8;

    private ProblemSentences() {}

    /**
     * Those that admit a problem: by their words, or because they stand in a section about problems and promise nothing.
     *
     * @param sections of all pieces
     */
    static List<Span> problems(String plain, List<Span> sentences, List<Section> sections) {
        List<Span> found = new ArrayList<>();
        for (Span sentence : sentences) {
            String whole = plain.substring(sentence.from(), sentence.to());
            if (TITLE.matcher(whole).find()) {
                continue;
            }
            boolean isInSection = sections.stream()
                    .anyMatch(section ->
                            section.role().equals("problems") && section.span().holds(sentence));
            if (isInSection
                    && !HEADING.matcher(whole).matches()
                    && !MEASURE.matcher(whole).find()
                    && !DONE.matcher(whole).find()
                    && NAMED.matcher(whole).find()
                    && whole.length() >= SHORTEST) {
                found.add(sentence);
                continue;
            }
            for (Span clause : within(plain, sentence)) {
                String text = plain.substring(clause.from(), clause.to());
                if (PROBLEM.matcher(text).find() && !SOLVED.matcher(text).find()) {
                    found.add(sentence);
                    break;
                }
            }
        }
        return found;
    }

    /** Those that promise a measure. */
    static List<Span> measures(String plain, List<Span> sentences) {
        return sentences.stream()
                .filter(one ->
                        MEASURE.matcher(plain.substring(one.from(), one.to())).find()
                                && !HEADING.matcher(plain.substring(one.from(), one.to()))
                                        .matches())
                .toList();
    }

    private static List<Span> within(String plain, Span sentence) {
        return Sentences.clauses(plain.substring(sentence.from(), sentence.to())).stream()
                .map(one -> new Span(one.from() + sentence.from(), one.to() + sentence.from()))
                .toList();
    }
}
