package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.dudao.facts.PrintedNumber;
import org.dudao.facts.Ratio;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.ValueBound;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the rules of {@code rules/narrative/} match it. Compared by identity.
 *
 * <p>What is not said is null: rules treat it as unknown.
 */
public final class TextClaim {
    private static final BigDecimal TERMS = BigDecimal.valueOf(2);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Rates whose figure may exceed 100 %: of growth, of completion, of one thing per another. */
    private static final Pattern NO_SHARE = Pattern.compile("增长|增|提高|超额|完成|达标比|比上年|同比|利用率|毛入学率|毛入园率|升学");

    private static final Pattern SHARE =
            Pattern.compile("[率面](?:均|都|分别|已)?(?:达到了?|达|为|是|在|保持|控制)?(?:在|到)?\\s*$|覆盖面.{0,3}$|占.{0,12}$");

    /** Words that make a number that of a part of its subject, or of another count than the field's. */
    private static final Pattern PART = Pattern.compile(
            "女|男|新[生增招入聘建购添分]|毕业|优秀|骨干|每(?![周月天日]|学期|学年|学?年)|人均|生均|班均|校均|平均|户均|增加|减少|增长|增至|减至|下降|提高|同比|比上年|较上年|年级|级部|班级|留守|贫困|困难|残疾|随迁|退休|代课|临聘|特岗|支教|交流|获|捐|购|添|建成|改造|改扩建|受助|资助|缺|需|超编|空编|还有|另有|也有|面向|外[出来]|流[入失]|转[入出学]|参加|参与|培训|表彰|原来|由|从(?!业)|计划|应|其余|其他|部分|大多|个别|有的|某");

    /** Words by which a sentence speaks of what ought to be. */
    private static final Pattern NO_RESULT = Pattern.compile(
            "力争|争取|计划|拟|将(?!近)|到明年|目标|下一步|今后|打算|预计|规划|(?<!按照|根据|依据|对照|落实)(?:上级|省|市|县|局|文件|标准|办法)[^,，。]{0,8}(?:要求|规定)|必须|应当|不得|不能|须|要达到|应达|确保|[使让][^,，。;；]{0,14}达到|尚差|离[^,，]{0,8}标准|用[一两二三四五0-9][年个]|把[^,，。;；]{0,16}(?:控制|压缩|压减|降低?)(?:在|到|至)|(?:压缩|压减)(?:到|至)");

    /** What stands in quotation marks asks for nothing. */
    private static final Pattern SLOGAN = Pattern.compile("“[^“”]{0,20}”");

    /** Terms that other words make those of something else. */
    private static final Set<String> GENERAL = Set.of(
            "学生", "教师", "图书", "幼儿", "小学生", "初中生", "中小学生", "班级", "学校", "小学", "初中", "中学", "教职工", "在校", "入学", "计算机", "电脑",
            "床位", "公用经费", "校舍", "整改", "隐患", "建筑面积", "持证", "食堂", "村", "社区", "辍学", "流失");

    /** People of a kindergarten, who may be children or staff. */
    private static final String KINDERGARTEN = "幼儿园";

    /** What may stand in a clause beside the term and the subject: anything else may make the number one of something else. */
    // the longest first and never given back, so that a hostile text costs no more than its length
    private static final Pattern PLAIN = Pattern.compile("(?:"
            + "中小学校|义务教育|初级中学|各中小学|各幼儿园|这一学年|中小学|全学年|全街道|各学校|幼儿园|总面积|我街道|教学点|本学年|本年度|"
            + "辖区内|这学年|下辖|专任|中学|乡内|人数|仅有|今年|今秋|任课|保持|儿童|全乡|全园|全年|全校|全镇|共有|共计|其中|分别|初中|"
            + "办有|占地|只有|各校|合计|国中|国小|在册|在校|在编|在职|如今|存有|学前|学年|学校|学段|实现|实际|小学|少年|年度|建有|"
            + "建筑|开设|总数|总计|总量|我乡|我校|我镇|拥有|控制|教育|本乡|本年|本镇|校园|校舍|核定|现有|登记|目前|稳定|累计|聘有|"
            + "聘请|藏有|规模|设有|辖区|辖有|达到|还有|适龄|配备|配有|镇内|阶段|面积|为|共|内|初|占|园|在|均|已|年|总|数|是|有|"
            + "末|率|现|的|约|计|辖|达|近|都|配|"
            + "[(（][0-9]{1,2}[)）]|[0-9]{1,2}[、.．]|最[小大多少]的|却|虽|[·\\-*#•|\\s()（）“”‘’、和及与到了着:：])*+");

    /** A time within the school year, for which less is done than for all of it. */
    private static final Pattern PARTLY =
            Pattern.compile("[本上下这]学期|[上下]半年|[春秋冬夏]季|[0-9一二三四五六七八九十]月|[本上这]月|[本这]周|累计|假期|[暑寒]假|开学");

    /** Schools without kindergartens. */
    private static final Pattern SCHOOLS_ALONE = Pattern.compile("中小学|义务教育");

    private static final Pattern EVERY_SCHOOL = Pattern.compile("每[所个]?(?:中小)?(?:学校|校|园)");

    private static final Pattern AVERAGE = Pattern.compile("均|每|占|合计|共计|总计");

    /** A grade or a class, of which the numbers after it are. */
    private static final Pattern GRADE =
            Pattern.compile("[一二三四五六七八九0-9]年级|[初高小][一二三四五六](?!所|级)|[大中小]班|[0-9一二三四五六七八九]班");

    /** A list of what is asked for. */
    private static final Pattern ASKED = Pattern.compile("要求[^;；:：]{0,16}[:：]|目标[^;；:：]{0,10}[:：]|计划[^;；:：]{0,10}[:：]");

    private static final String HOUR = "小时";
    private static final String MINUTE = "分钟";
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final AuditClaim claim;
    private final Piece piece;
    private final String before;
    private final TextHome home;
    private final String plain;

    // asked for each pair of claims, so that they are found once
    private final boolean comparable;
    private final boolean certain;
    private final String thing;
    private final boolean first;

    /**
     * A claim.
     *
     * @param plain the text
     * @param sentence where its sentence begins
     * @param home whose summary it is
     * @param said what claims before it say, to which it is added
     */
    TextClaim(AuditClaim claim, Piece piece, String plain, int sentence, TextHome home, Set<String> said) {
        this.plain = plain;
        this.before = plain.substring(sentence, claim.number().span().from());
        this.claim = claim;
        this.piece = piece;
        this.home = home;
        this.comparable = compared();
        this.certain = isOfCertainSubject() && isOfCertainStage() && isOfCertainNoun();
        this.thing = thing();
        this.first = comparable
                && certain
                && isExact()
                && said.add(thing + ' ' + claim.number().printed());
    }

    AuditClaim claim() {
        return claim;
    }

    ClaimWindow window() {
        return claim.window();
    }

    String unit() {
        return claim.number().baseUnit();
    }

    /** Where its sentence begins: equal for the claims of one. */
    public int getSentence() {
        return claim.number().span().from() - before.length();
    }

    /** The text between another number and it. */
    String after(TextClaim other) {
        return plain.substring(Math.min(other.claim.number().span().to(), getPosition()), getPosition());
    }

    /** Whether it is an area: a summary describes one building after another, and names it in a heading or a line before. */
    public boolean isArea() {
        return unit().equals("㎡");
    }

    /** Whether its sentence says of whom it speaks. */
    public boolean isNamed() {
        return claim.context().subject() != null;
    }

    /** Where its paragraph begins: equal for the claims of one. */
    public int getParagraph() {
        return plain.lastIndexOf('\n', getPosition()) + 1;
    }

    /** Where its part of the sentence begins. */
    int part() {
        return claim.number().span().from() - claim.window().part().length();
    }

    /** Whether it stands in the words before another: the three of 三校合计49项. */
    boolean isWithin(TextClaim other) {
        int from = other.getPosition() - other.window().own().length();
        return from <= getPosition() && getPosition() < other.getPosition();
    }

    /** Whether its clause begins after a colon. */
    boolean isAfterColon() {
        String phrase = window().phrase();
        String sentence = window().sentence();
        int at = sentence.length() - phrase.length() - 1;
        return phrase.equals(window().own()) && at >= 0 && ":：".indexOf(sentence.charAt(at)) >= 0;
    }

    /** Whether it is the first for certain that says this value of its thing: said again it is held against no other. */
    public boolean isFirst() {
        return first;
    }

    /** Whether its words are those of an average or a share. */
    boolean isOfPart() {
        return AVERAGE.matcher(window().own()).find();
    }

    /** Whether it states one number as it is, and no range or bound. */
    boolean isPlain() {
        return claim.number().base() != null && isExact();
    }

    /** The path of the field that its field is a part of; null if it is none. */
    public @Nullable String getWholeField() {
        return claim.meaning() == null ? null : claim.meaning().term().part();
    }

    /** The id of its piece. */
    public String getPiece() {
        return claim.piece();
    }

    /** Its basic unit. */
    public String getUnitName() {
        return unit();
    }

    /** Whether it is of a field of schools that can be summed. */
    public boolean isSummed() {
        NarrativeTerms.Meaning meaning = claim.meaning();
        return meaning != null && meaning.path() != null && FieldPaths.total(meaning.path()) != null;
    }

    /** Whether it is of the whole township, by name or because nobody is named in the summary of one. */
    public boolean isOfTownship() {
        ClaimContext.Named named = claim.context().subject();
        return named == null
                ? home.office(piece) != null && !home.isOfSchool(piece)
                : named.kind().equals("township");
    }

    /** Whether it is stated, and not printed as the quotient of two others that are. */
    public boolean isOtherThanQuotient(TextClaim part, TextClaim whole) {
        BigDecimal numerator = part.getValue();
        BigDecimal denominator = whole.getValue();
        return numerator != null
                && denominator != null
                && denominator.signum() > 0
                && getValue() != null
                && !SubmittedFigure.isPrinted(claim.number().printed(), new Ratio(numerator, denominator));
    }

    /** Whether it is the same per pupil as a number before it. */
    private boolean isEach() {
        return claim.meaning() != null && claim.meaning().isEach();
    }

    /** Whether one true value may be printed as both: 1.43万 and 1.4万. */
    public boolean isSamePrinted(TextClaim other) {
        PrintedNumber one = claim.number().printed();
        PrintedNumber two = other.claim.number().printed();
        if (one == null || two == null) {
            return true;
        }
        BigDecimal reach = one.step().add(two.step()).multiply(HALF);
        return one.from().subtract(two.from()).abs().compareTo(reach) < 0;
    }

    /** Whether it is of a school by its name. */
    public boolean isOfSchool() {
        ClaimContext.Named named = claim.context().subject();
        return named != null && named.kind().equals("school") && (named.id() != null || home.office(piece) == null);
    }

    /** Whether its piece is about education. */
    public boolean isOfEducation() {
        return piece.isOfEducation();
    }

    /** Whether it is of a known field or standard. */
    public boolean isTied() {
        return claim.meaning() != null;
    }

    /** {@code stated}, {@code placeholder} or {@code missing}. */
    public String getState() {
        return claim.number().state().name().toLowerCase(Locale.ROOT);
    }

    /** {@code achieved}, {@code required}, {@code target} or {@code problem}. */
    public String getKind() {
        return claim.kind();
    }

    /** The value in the basic unit; null unless it is stated. */
    public @Nullable BigDecimal getValue() {
        return claim.number().base();
    }

    /** The value of a number that is stated, in the basic unit. */
    BigDecimal stated() {
        return Objects.requireNonNull(claim.number().base());
    }

    /** Whether it is counted for no time, or for a day, as limits are. */
    public boolean isDaily() {
        ClaimContext.When period = claim.context().period();
        return period == null || period.per() == null || period.per().equals("day");
    }

    /** How far the true value may be from what is printed: nothing for a whole number of things, or half of the last digit. */
    BigDecimal slack() {
        PrintedNumber number = claim.number().printed();
        return isWhole() || number == null ? BigDecimal.ZERO : number.step().multiply(HALF);
    }

    /** Whether it is in percentage points. */
    boolean isOfPoints() {
        String unit = claim.number().unit();
        return unit != null && unit.endsWith("百分点");
    }

    /** Whether it is in per cent. */
    public boolean isPercent() {
        return claim.number().baseUnit().equals("%");
    }

    /** The value as limits are compared with it: of a rate the ratio. */
    public @Nullable BigDecimal getMeasure() {
        BigDecimal value = claim.number().base();
        if (value == null) {
            return null;
        }
        return isPercent() ? value.movePointLeft(2) : isInHours() ? value.multiply(MINUTES) : value;
    }

    /** Whether it is in hours, where the field is in minutes. */
    private boolean isInHours() {
        return unit().equals(HOUR)
                && claim.meaning() != null
                && claim.meaning().term().units().contains(MINUTE);
    }

    /** The position of its number. */
    public int getPosition() {
        return claim.number().span().from();
    }

    /** The field or standard that it is of, with the kind of school where it counts schools; null if it is untied. */
    public @Nullable String getTopic() {
        NarrativeTerms.Meaning meaning = claim.meaning();
        if (meaning == null) {
            return null;
        }
        return meaning.path() == null ? meaning.topic() : SchoolCounts.of(meaning.path(), meaning.words());
    }

    /** The code of the township or school of which it speaks; null if it speaks of another, or nobody knows of whom. */
    public @Nullable String getSubject() {
        ClaimContext.Named named = claim.context().subject();
        String own = home.office(piece);
        if (own == null || named == null) {
            return own;
        }
        boolean isOwn = named.text().matches("[我本][校园]|我们学校")
                || (isOfTownshipAlone()
                        && !isOfSchoolItself()
                        && !claim.context().isOfOthers());
        return isOwn ? own : named.id();
    }

    /** Of whom it speaks in its own text: the same for the same one; null if that is not known, or it is a part of something. */
    public @Nullable String getWho() {
        ClaimContext.Named named = claim.context().subject();
        if (named == null) {
            return String.valueOf(home.office(piece));
        } else if (named.kind().equals("other") || named.kind().equals("county")) {
            return null;
        } else if (named.kind().equals("township")) {
            return home.isOfSchool(piece) ? named.kind() : String.valueOf(home.office(piece));
        }
        return named.id() == null ? named.text() : named.id();
    }

    /** Whether it states a result of the school year of the submission, of all of its subject. */
    public boolean isComparable() {
        return comparable;
    }

    private boolean compared() {
        return getKind().equals("achieved")
                && !isInHours()
                && home.isOfYear(claim.context().period())
                && !NO_RESULT
                        .matcher(SLOGAN.matcher(window().part()).replaceAll(""))
                        .find()
                && !ASKED.matcher(before).find()
                && !PART.matcher(own()).find()
                && !GRADE.matcher(last(before.replace(words(), ""))).find();
    }

    /** Whether its subject, stage and time are said by its own sentence, or nothing else is said in its paragraph. */
    public boolean isCertain() {
        return certain;
    }

    /** Whether it is known of whom it speaks; what only a township has is of the township, wherever a school is named. */
    private boolean isOfCertainSubject() {
        return (claim.context().isCertain() && !home.isOfOtherStage(piece, getTopic()))
                || (isOfTownshipAlone()
                        && !isOfSchoolItself()
                        && !claim.context().isOfOthers());
    }

    /** Whether its own words name a school: 一年级招生237人,中心小学87人. */
    private boolean isOfSchoolItself() {
        ClaimContext.Named named = claim.context().subject();
        return named != null
                && named.kind().equals("school")
                && named.id() != null
                && !named.text().equals(KINDERGARTEN)
                && own().contains(named.text());
    }

    /** Whether its field or standard is one that schools do not have. */
    private boolean isOfTownshipAlone() {
        String topic = getTopic();
        return topic != null && !topic.contains("[]") && !RowCounts.isCounted(topic) && !home.isOfSchools(topic);
    }

    /** Whether its clause says no more than who, when and what: 结对学生 are not all 学生. A term that is said of nothing else needs no more. */
    private boolean isOfCertainNoun() {
        boolean isGeneral = GENERAL.contains(words());
        boolean isOfOthers = isGeneral && window().phrase().startsWith("其中");
        return !isOfOthers
                && !(words().equals(KINDERGARTEN) && unit().equals("人"))
                && (!isGeneral || PLAIN.matcher(own().replace(subject(), "")).matches());
    }

    private String subject() {
        ClaimContext.Named named = claim.context().subject();
        return named == null ? "" : named.text();
    }

    /** The clause up to the number without the words of the field. */
    private String own() {
        int pause = Math.max(
                Math.max(before.lastIndexOf(','), before.lastIndexOf('，')),
                Math.max(before.lastIndexOf(';'), before.lastIndexOf('、')));
        boolean isInTurn = window().part().length() < before.length() && before.contains("分别");
        String own = (isInTurn ? window().own() : before.substring(pause + 1)).replace(words(), "");
        if (!isSummed()) {
            own = EVERY_SCHOOL.matcher(own).replaceAll(""); // each of them states it alike
        }
        return isEach() ? own.replaceFirst("生均|人均", "") : own;
    }

    private String words() {
        return claim.meaning() == null ? "" : claim.meaning().words();
    }

    /**
     * The number as figures are compared with it.
     *
     * @param per the time that the figure is counted for; null for the school year or a day in it
     * @return null if the text counts for a time that cannot be converted
     */
    public @Nullable PrintedNumber printed(@Nullable String per) {
        ClaimContext.When period = claim.context().period();
        String own = period == null ? null : period.per();
        PrintedNumber number = claim.number().printed();
        boolean isOfYear = own == null && "year".equals(per);
        if (number == null || isOfYear || Objects.equals(own, per)) {
            return isOfYear && PARTLY.matcher(window().part()).find() ? null : number;
        } else if ("term".equals(own) && "year".equals(per)) {
            return times(number, TERMS);
        } else if ("year".equals(own) && "term".equals(per)) {
            return times(number, HALF);
        }
        return null;
    }

    private static PrintedNumber times(PrintedNumber number, BigDecimal by) {
        return new PrintedNumber(
                number.from().multiply(by),
                number.to().multiply(by),
                number.step().multiply(by),
                number.closeness(),
                number.unit());
    }

    /** The id of the standard that it is of; null if it is of a field, or untied. */
    public @Nullable String getStandard() {
        return claim.meaning() == null ? null : claim.meaning().standard();
    }

    /** {@code preschool}, {@code primary}, {@code junior} or {@code senior}; null if none is named. */
    public @Nullable String getStage() {
        return claim.context().stage();
    }

    /** The stage, or that it is of all schools without kindergartens; null if it says neither. */
    public @Nullable String getScope() {
        String stage = getStage();
        boolean isAlone =
                stage == null && SCHOOLS_ALONE.matcher(window().part()).find();
        return isAlone ? SubmittedFigure.SCHOOLS : stage;
    }

    /** Whether the text names no other time. */
    public boolean isOfThisYear() {
        return claim.context().period() == null || claim.context().period().per() != null;
    }

    /** Whether it is known of which stage it is, or that it is of all. */
    public boolean isOfCertainStage() {
        return claim.context().isStageCertain();
    }

    /** Whether the number is meant as it is printed. */
    public boolean isExact() {
        return claim.number().bound().equals("eq") && claim.number().most() == null;
    }

    /** Whether it is printed to the last unit: neither in 万 nor with decimals. */
    public boolean isWhole() {
        PrintedNumber number = claim.number().printed();
        return isExact() && number != null && number.step().compareTo(BigDecimal.ONE) == 0 && !isPercent();
    }

    /** What the words around it make of its value. */
    public ValueBound getBound() {
        return switch (claim.number().bound()) {
            case "ge", "gt" -> ValueBound.AT_LEAST;
            case "le", "lt" -> ValueBound.AT_MOST;
            default -> ValueBound.EXACT;
        };
    }

    /** Whether it is the share of a part in its whole in per cent, which no part exceeds. */
    public boolean isShare() {
        return isPercent()
                && SHARE.matcher(before).find()
                && !NO_SHARE.matcher(last(before)).find();
    }

    private static String last(String before) {
        int pause = Math.max(before.lastIndexOf(','), before.lastIndexOf('，'));
        return before.substring(pause + 1).replaceAll("(?:均|都|分别|已)?(?:达到了?|达|为|是|在)?\\s*$", "");
    }

    /** What it is of, if that is no known field, but said in the same words of all the township or year; null if it is not. */
    public @Nullable String getAlike() {
        boolean isResult = !isTied()
                && getKind().equals("achieved")
                && claim.context().period() == null
                && !NO_RESULT.matcher(window().part()).find();
        String thing = isResult ? UntiedThing.of(window()) : null;
        return thing == null
                ? null
                : claim.piece() + ' ' + thing + ' ' + claim.context().stage() + ' ' + unit();
    }

    /** What it is of: equal for claims of one summary, by the same words, of the same subject, stage and time. */
    public String getThing() {
        return thing;
    }

    private String thing() {
        return claim.piece()
                + ' '
                + getTopic()
                + ' '
                + words().replaceFirst("^(?:学校|全部|总|在职)", "").replaceFirst("(?:总数|人数|数)$", "")
                + ' '
                + getWho()
                + ' '
                + claim.context().stage()
                + ' '
                + claim.context().period()
                + ' '
                + claim.number().baseUnit()
                + (SCHOOLS_ALONE.matcher(window().part()).find() ? " schools" : "");
    }
}
