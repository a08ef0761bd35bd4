package org.dudao.narrative;

import java.util.List;
import java.util.regex.Pattern;

/** The forms in which numbers stand in a text, as patterns over its plain characters. */
final class NumberGrammar {
    /** Longest first: a unit must not be cut. */
    private static final String UNIT_WORDS =
            "平方公里|平方千米|平方米|立方米|元人民币|个百分点|百分点|公里|千米|公斤|千克|克|起(?![来到步床点始])|公顷|小时|分钟|课时|学时|人次|场次|批次|餐次|"
                    + "车次|名次|个月|学期|周岁|平米|km2|m2|㎡|㎢|人(?!口)|名|位|个|所|次|场|项|间|套|台|辆|栋|幢|座|处|件|份|册|本|篇|期|条|块|张|种|户|家|亩|元|%|"
                    + "版|节|堂|遍|年|天|分|吨|斤|餐|级|倍|只|支|门|部|片|组|队|班|校|园|会|口|盒|盏|根|棵|株|面|顶|桌|箱|袋|批|届|回|类|步|帐|本|笔|页|字|米|周|岁";

    /** Units of Chinese numerals: a numeral before 分, 部, 面 or 会 is mostly part of a word. */
    private static final String NUMERAL_UNITS =
            "平方公里|平方米|个月|人次|场次|小时|课时|公里|克|个|名|人(?!口)|位|次|场|所|项|间|套|台|辆|栋|幢|座|处|件|份|册|本|篇|期(?!保护)|条|块|张|种|户|家(?!亲)|亩|元|节|堂|遍|把|根|具|支(?=队伍)|起(?![来到步床点始])|米|年(?!间|[级制来内期]|毛|入园|巩固|普及|大计|一贯|义务|行动|计划|教育|发展|规划|以来)|天|类|件(?!事)|件(?=实事)|校|园|级(?=标准|以上)|倍|大(?=[策工项活行])|帐|中心校长";

    private static final String DIGITS = "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?";
    private static final String NUMERALS = "[零〇一二两三四五六七八九十百千]+(?:[万亿][零一二两三四五六七八九十百千]*)*";
    private static final String DASH = "\\s*(?:-|—|–|―|~|至|到){1,2}\\s*";

    /** Words before a number, the nearest last. */
    static final Pattern BEFORE = Pattern.compile(
            "(不少于|不低于|至少|超过|突破|高于|多于|大于|不超过|不高于|不多于|低于|少于|将近|接近|近|不足|不到|约为|大约|约|大概|控制在|达到|达)\\s*(?:为|了|全[县区市镇乡省国])?$");

    /** Words some way before a number that it is not below. */
    static final Pattern AT_LEAST = Pattern.compile("至少[^,。;，；\\n]{0,8}$");

    /** A rate or an area, of which the unit was left out. */
    static final Pattern OF = Pattern.compile("(率|面积)[^,。;，；\\n0-9]{0,8}$");

    /** People, before whom a unit may be left out. */
    static final Pattern OF_PERSONS = Pattern.compile("^(?:多|余)?(?:保安|教师|学生|教职工|人员|儿童|幼儿)");

    /** How often something is done, before a number. */
    static final Pattern EVERY = Pattern.compile("(?:每[年月期周天]|每学[期年]|至少|先后|共)[^,。;，；\\n]{0,6}$");

    /** Words after a number and its unit. */
    static final Pattern AFTER = Pattern.compile("^\\s*(以上|及以上|以内|以下|之内|左右|上下|余|多)");

    /** A number in digits with scale and unit; a comma of lists between digits before a per cent sign is a point. */
    static final Pattern FIGURE = Pattern.compile("([0-9]{1,3}、[0-9]{1,2}(?=\\s*%)|" + DIGITS + ")"
            + "(?:" + DASH + "(" + DIGITS + ")(?!\\s*(?:年|月)))?"
            + "\\s?(余|多|来|几)?([十百千万亿]{0,2})(余|多)?\\s?(" + UNIT_WORDS + ")?");

    /** 百分之 with a number of either kind. */
    static final Pattern PER_CENT = Pattern.compile("百分之\\s*(" + DIGITS + "|" + NUMERALS + "(?:点[零一二三四五六七八九]+)?)");

    /** A number in Chinese numerals with a unit. */
    static final Pattern NUMERAL = Pattern.compile("(" + NUMERALS + ")(余|多|来)?(" + NUMERAL_UNITS + ")");

    /** A rank, such as 全县第二名 or 列全区第一. */
    static final Pattern RANK = Pattern.compile(
            "第\\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s?(名|位)|(?<=全[国省市县区镇乡]|乡镇|名列|列|排名)第([0-9]{1,2}|[一二三四五六七八九十]{1,2})(?=[,，。;；、\\s])");

    /** A masked number before a unit: {@code xx所}, {@code x.x万人}, {@code 20xx元}, {@code 8xxxx人}. */
    static final Pattern MASKED = Pattern.compile(
            "(?<![a-z0-9.])(?=[0-9.,]*[x*×_□○])(?:[0-9x*×_□○]{1,7}(?:[.,][0-9x*×_□○]{1,3})?)\\s?(?:余|多)?([万亿]?(?:"
                    + "平方公里|平方千米|平方米|公里|人次|场次|余?场次|个|名|人|位|次|场|所|项|间|套|台|辆|栋|册|本|篇|期|条|块|张|种|户|家|亩|元|%|节|课时|学时|分钟|小时|吨|口|对|起|处|批|支|盏|幅|份|株|棵|件|米|公斤|斤))");

    /** A masked number where a sum was written, with nothing after it. */
    static final Pattern MASKED_END = Pattern.compile("(?<=近|达|达到|约|共|投入|投资|拨付|拨付近|资金)\\s*[*x×_]{2,}(?=[,，。;；])");

    /** The span in which a number ought to stand, before its unit. */
    static final List<Pattern> MISSING = List.of(
            Pattern.compile(
                    "(?<=[\\u4e00-\\u9fff])(?<![几数上多百千万亿十零一二三四五六七八九两余近每以])()(?=[万亿]元(?![^,，。;；\\n]{0,2}(?:人民币|户|村)))"),
            Pattern.compile("(?<=计算机|电脑|微机)()(?=台[,，。;；、\\n ])"),
            Pattern.compile("(?<=生均|人均)()(?=(?:平方米|册|学时|课时|台|元)[,，。;；、\\n ])"),
            Pattern.compile("(?<=会)()(?=次[,，。;；、\\n ])"),
            Pattern.compile("(?<=教职工|教师|学生|幼儿|在校生|寄宿生)()(?=人[\\s,，。;；、])"),
            Pattern.compile("(?<=墙|跑道|路|水沟|管道)()(?=米[,，。;；、\\n ])"),
            Pattern.compile("(?<=每天|每日)()(?=(?:分钟|小时))"),
            Pattern.compile("(?<=[学校园])()(?=名(?:学生|寄宿生|教师|幼儿))"),
            Pattern.compile("(?<=联网|投劳|奖牌)()(?=[所个块][,，。;；、\\n ])"),
            Pattern.compile("(?<=[\\u4e00-\\u9fff]达)(?<![到传表发转下送直抵]达)()(?=[,，。;；])"),
            Pattern.compile("(?<=图书|藏书)()(?=(?:余|多)?万?册(?!数))"),
            Pattern.compile("(?<=达|达到|资金|金额|投入|投资|经费|共计|捐款|支出|收入)()(?=(?:万元|亿元|元)(?![^,，。;；\\n]{0,2}(?:人民币)))"),
            Pattern.compile(
                    "(?<=[\\u4e00-\\u9fff》])(?<![0-9%一二两三四五六七八九十百千万亿几多余数每届同本上下学首末前后这那该各两])()(?=(?:次|期|人|名|所|场|个|元|册|节|天)以上)"),
            Pattern.compile("(?<=达|达到|率为|率在|率达)()(?=%)"),
            Pattern.compile(
                    "(?<=共有|现有|设有|新建|拥有|共计|达到|达)()(?=(?:余|多)?(?:所|册|台|间|平方米|万元|亿元|万册|个教学班|名|亩)(?![\\u4e00-\\u9fff]{0,1}[0-9]))"),
            Pattern.compile("(?<=教师|学生|教职工|幼儿|在校生|寄宿生)()(?=(?:人|名)[,，。;；、])"),
            Pattern.compile("(?<=面积|占地)()(?=平方米|亩)"),
            Pattern.compile("(?<=率|比例|面|度)(?:均|分别|已|都|仅|只)?(?:达到|达|为|在|是)()(?=[,，。;；])"));

    /** What is no claim, in the order in which it is looked for. */
    static final List<Rule> IGNORED = List.of(
            rule("furniture", "(?<=篇)\\s?[0-9一二三四五六七八九十]{1,3}(?=\\s*(?:\\n|$))"),
            rule("furniture", "(?<=实用|精选|范文|优秀|通用|合集|必备|推荐|集锦|热门|汇总)\\s*[0-9]+(?=\\s*篇)|[0-9]+(?=文档网|范文网)"),
            rule("numbering", "(?m)(?<=^)[ \\t]*[0-9]{1,2}、(?=[0-9]{1,2}\\s*月)"),
            rule(
                    "documentNumber",
                    "[〔\\[【(]\\s*(?:19|20)[0-9x*]{2}\\s*[〕\\]】)]\\s*(?:第)?[0-9x*]{0,4}\\s*号?|第?\\s*[0-9]+\\s*号(?=文)"),
            rule("date", "(?:19|20)[0-9]{2}\\s*[-./]\\s*[0-9]{1,2}\\s*[-./]\\s*[0-9]{1,2}日?"),
            rule(
                    "date",
                    "(?:19|20)[0-9x*]{2}\\s*(?:-|—|–|~|至|到){1,2}\\s*(?:(?:19|20)[0-9x*]{2}|[0-9]{2})\\s*(?:学年度?|年度?|年)?"),
            rule(
                    "date",
                    "(?:(?:19|20)[0-9x*]{2}|[x*_]{2,4})\\s*(?:学?年度?|秋季?|春季?)(?:\\s*[0-9x*]{1,2}\\s*月(?:份)?(?:\\s*[0-9x*]{1,2}\\s*[日号])?)?"),
            rule("date", "(?:19|20)[0-9]{2}(?=[春秋暑寒级届])|(?:19|20)xx(?!元|人|名|所|个|次|万)|(?<=□)[0-9]{2}xx?(?=年)"),
            rule("date", "[二一][〇○零九][〇○零一二三四五六七八九]{2}年"),
            rule(
                    "date",
                    "[0-9x*]{1,2}\\s*月\\s*[0-9x*]{1,2}\\s*[日号]|[0-9x*]{1,2}\\s*月份?(?!以上|以内)|(?<=月)\\s*[0-9x*]{1,3}\\s*[日号]"),
            rule("date", "[0-9]{1,2}\\s*(?:-|—|~|至|到)\\s*[0-9]{1,2}\\s*月"),
            rule("date", "[0-9]{1,2}\\s*(?:-|—|~|至|到)\\s*[0-9]{1,2}\\s*[日号]|(?<![0-9])[0-3]?[0-9]\\s*[日号](?![线楼机])"),
            rule(
                    "date",
                    "[0-9]{2}年(?=[0-9一二三四五六七八九十]{1,2}月|春|秋|上半|下半|度)|[一二三四五六七八九十]{1,2}月(?:份|[0-9x一二三四五六七八九十]{1,3}日)?(?=[^饼])"),
            rule("date", "十[一二三四]五|[0-9]{1,2}\\s*[:：]\\s*[0-9]{2}(?!\\d)"),
            rule("age", "[0-9]{1,2}(?:\\s*(?:-|—|–|~|至|到){1,2}\\s*[0-9]{1,2})?\\s*(?:周岁|岁|周(?=幼儿|儿童))"),
            rule(
                    "ordinal",
                    "第\\s*[0-9x*一二三四五六七八九十百]+\\s*(?:届|批|期|章|条|款|轮|学期|中学|小学|幼儿园|时间|次|个|年|阶段|季度|产业|课堂|人民|高级|实验|二|三)"),
            rule("ordinal", "(?<=[：:、,，；;])[一二三四五六]期(?=[0-9])"),
            rule(
                    "numbering",
                    "(?m)(?<=^)[ \\t\\-•·]*[(（]?[0-9]{1,3}[)）]?\\s*(?:[、.．)）□]|\\s(?=[\\u4e00-\\u9fff]))(?![0-9])"),
            rule("numbering", "(?<=[。;；:：,，\\n ])[(（]?[0-9]{1,2}[)）]?[、.．)）](?=[\\u4e00-\\u9fff])"),
            rule("numbering", "[①-⑳⑴-⒇]"),
            rule("slogan", "(?<=[“\"‘「『])[0-9一二三四五六七八九十两]{1,4}(?:个|项|大|种)?[^”\"’」』\\n]{0,7}(?=[”\"’」』])"),
            rule("other", "(?<![0-9])(?:0[0-9]{2,3}-[0-9]{7,8}|1[3-9][0-9]{9}|[0-9]{17}[0-9x])(?![0-9])"),
            rule("name", "[0-9]{1,2}\\s*年级|[0-9]{1,2}\\s*[(（][0-9]{1,2}[)）]\\s*班|[七八九]?\\([0-9]{1,2}\\)班"),
            rule("name", "(?<![a-z0-9])(?!x)[a-z]+-?[0-9]+|[0-9](?=[abcdgpsv](?![a-z²2]))"),
            rule("name", "[0-9]{1,3}(?=中学|小学|中(?![个名所心])|年一贯|年制|年义务|班(?=[学的教]))"));

    private NumberGrammar() {}

    /** A form and the reason for which it is no claim. */
    record Rule(String reason, Pattern pattern) {}

    private static Rule rule(String reason, String pattern) {
        return new Rule(reason, Pattern.compile(pattern));
    }
}
