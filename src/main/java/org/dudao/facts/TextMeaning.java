package org.dudao.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The meaning of a text where a number, a name or a date is required: a value, none, or a placeholder. */
public enum TextMeaning {
    /** A value. */
    VALUE,
    /** A plain negative: there is none. */
    NONE,
    /** In progress, a mark, a filler or a mask: the value is not stated. */
    PLACEHOLDER;

    /** A longer phrase is a value; and a regular expression must not follow a hostile text's repetitions. */
    private static final int LONGEST_PHRASE = 100;

    private static final String ADVERB =
            "(?:目前|现在|暂时|暂|尚|还|仍|至今|一直|从|均|都|皆|确实|确|本年度?|今年|当前|现|我校|我园|本校|本园|该校|该园|学校|幼儿园|因故)*+";
    private static final String THING =
            "(?:食品|餐饮|食堂|经营|卫生|服务|办学|办园|民办|幼儿园|学校|校车|使用|车辆|机动车|登记|注册|备案|相关|有关|正式|专门|固定|联系|责任|批准|审批)*"
                    + "(?:许可证|许可|证照|证件|证书|证明|执照|牌照|标牌|号牌|车牌|牌|证|照|手续|编号|证号|号码|号|批文|批复|文件|机关|领导|督学|人员|专人|人|日期|时间|方案|报告|记录|材料|资料|信息|内容|数据|情况|项|名称)"
                    + "(?:编号|号码|号)?";
    private static final String ACT =
            "办理|申办|申请|申领|申报|取得|获得|获批|领取|领到|拿到|核发|发放|颁发|下发|下达|审批|批准|批复|审核|审查|审定|核准|核定|核实|核查|确认|确定|落实|安排"
                    + "|指定|明确|配备|设立|设置|建立|聘任|聘请|任命|登记|注册|备案|挂牌|上牌|许可|验收|复查|检查|检测|检验|年检|年审|公布|公开|公示|发布|加固|制定|编制|拆除|撤并|合并|开办"
                    + "|换证|换发|补办|续办|续期|续证|延续|延期|变更|更换|更新|受理|筹备|筹建|筹办|整改|完善|完成|制证|制作|出证|签发|持有|具备|联系|到位|开展|进行|组织";
    private static final String SHORT_ACT = "办|领|拿|批|审|发|换|补|续|制|签|配|设|挂|聘|拆|建|有|持|获|取|查|定|填|报|核|交|修|印";
    private static final String ANY_ACT = "(?:" + ACT + "|" + SHORT_ACT + ")";
    private static final String DONE = "(?:过|到|成|好|完|齐|了|下来|完毕|完成)?";
    private static final String TAIL = "(?:经营|办园|办学|运营|运行|上路)?";
    private static final String STATE = "(?:中|当中|之中|过程中|阶段|状态|流程|期间|之后|后)?";
    private static final String LATER =
            "(?:已经|已|刚|拟|准备|计划|将要|即将|将|等待|等|待|需要|需|须|要|请|可|尽快|抓紧|马上|近期|后续|随后|后期|以后|稍后|另行|暂缓)";
    private static final String NOT_TOLD = "(?:填写?|报送?|上报|知|定|录入?|提供|统计|收集|写|输入|登录|确定|明确|下发|发放|审批|审核|批复|核实|说明)";

    private static final Pattern NEGATIVE = Pattern.compile("(?:" + THING + ")?" + ADVERB + "(?:否|不|未|不是|不具备|不存在"
            + "|(?:(?:无|没有|没|未有)(?:" + THING + ")?)+" + TAIL
            + "|(?:未曾|不曾|从未|没能|未能|无法|不能|不予|没有|没|未|不)(?:再|正式|及时|按时|按期)?" + ANY_ACT + "+" + DONE + "(?:" + THING + ")?"
            + TAIL
            + "|不合格|无效)");
    private static final Pattern UNDER_WAY = Pattern.compile(
            "(?:" + THING + ")?(?:" + ADVERB + "(?:正在|正|在)" + ANY_ACT + "+(?:" + THING + ")?(?:" + ACT + ")*"
                    + STATE + "|" + ADVERB + LATER + "+(?:" + ANY_ACT
                    + "|补充|补报|补填|提供|提交|通知|上传|上报|回复|处理|解决|研究|协调|查询|查找|整理|收集)+" + DONE
                    + "(?:" + THING + ")?(?:" + ACT + ")*" + STATE + "|(?:目前|现在|现|当前|重新)*(?:" + ACT + ")+" + DONE
                    + "(?:" + THING
                    + ")?(?:" + ACT + ")*" + STATE + "|[办换补领发审批制](?:" + THING
                    + ")中|(?:正在?)?(?:走流程|流程|走手续|手续|走程序|程序|进行|在途|在办|在建)中?"
                    + "|(?:预计|预期|力争|争取|计划|拟于|拟在|将于|预约)[^a-z]{0,24}"
                    + "|[0-9年月日号底初中旬前后内起]{2,16}" + ANY_ACT + "+" + DONE + "(?:" + THING + ")?)");
    private static final Pattern FILLER =
            Pattern.compile("(?:暂|暂时)(?:无|没有|没|缺|空)|" + ADVERB + "(?:空白?|空缺|空着|略|从略|省略|同上|同前|同左|同下|同右|如上|同|[一ー々丨]+|零"
                    + "|(?:详?见|参见|请见|附|另附|后附|附于?后)(?:附件|附表|附录|附页|附|后|上|下|上表|下表|证|证书|原件|复印件|备注|说明|材料|文件|另表|表)?[0-9一二三四五]*"
                    + "|不详|不明|不清|不清楚|不知道?|不了解|不记得|不确定|不好说|不便|记不清|忘记了?|忘了|找不到|未" + NOT_TOLD + "|没" + NOT_TOLD
                    + "|没有(?:填写?|报送?|上报|录入|提供|统计|收集|说明)|无法(?:提供|填写|确定|核实|查询|统计|得知)|保密|涉密|暂不公开|不便公开|不便填写|不公开"
                    + "|遗失|丢失|已?遗失|已?丢失|缺|缺失|缺少|漏填|其[他它]|过期|已?过期|已?失效|已?到期|(?:已|被|已被)?(?:吊销|注销|作废|收回|撤销|扣留)"
                    + "|某.{0,4}|无需.{0,6}|不需要?.{0,6}|不用.{0,4}|免办?|免于.{0,4}|豁免|不适用|不涉及|无关|无此.{0,3}|无该.{0,3}|没有此.{0,3}|无要求|不要求|不作要求|(?:有|是)[或和]?(?:无|否)|是否"
                    + "|有|是|对|好|有的|有证|持证|已有|齐全|具备|合格|正常|有效|符合|达标|良好|完好|已|在|属实|同意|通过|可以|行"
                    + "|示例|样例|例|例如|测试|样本|模板|待.?|代填|请填写|请输入|点击输入|编辑|文本|文字|数字|(?:" + THING + "))");
    private static final Pattern NEGATIVE_WORDS = Pattern.compile(
            "n|no|none|nope|nil|nothing|never|false|without|not yet|none yet"
                    + "|(?:there is )?(?:no|none|without|has no|have no|lacks)(?: (?:a|any|the|such|valid))*(?: [a-z]{3,12}){0,2}"
                    + " ?(?:licen[cs]e|permit|plate|number|certificate|registration|document|inspector|leader|approval|date|plan)?"
                    + "|(?:was |is |has |have )?(?:not|never)(?: yet| been)*"
                    + " (?:applied|applied for|obtained|issued|held|licen[cs]ed|registered|granted|approved|accepted|inspected|published|held)(?: yet)?");
    private static final Pattern FILLER_WORDS = Pattern.compile(
            "n a|na|n.a|null|nan|tbd|tba|tbc|todo|test|yes|y|ok|true|same|ditto|idem|unknown|unavailable|undefined"
                    + "|missing|blank|empty|void|pending|sample|example|secret|confidential|etc|asdf|qwerty|abc|yyyy|yyyy mm dd|dd mm yyyy"
                    + "|not (?:applicable|available|known|reported|stated|given|sure|provided|assigned|decided|determined|required|needed|public)|no (?:data|information|info|entry|answer|value|idea)"
                    + "|see (?:above|below|attached|attachment|annex|appendix|note).{0,12}|same as .{0,12}|as above|attached"
                    + "|(?:is |are |still |currently |being |application |licen[cs]e |permit |it is )*(?:pending|in progress|in process|under way|underway|ongoing|processing|processed|being processed"
                    + "|under (?:review|application|approval)|applied|applied for|applying|applying for|renewing|renewed|in preparation|submitted|awaiting.{0,24}|waiting.{0,24})"
                    + "|to (?:be|follow).{0,24}|will .{0,24}|coming soon|later|soon");
    private static final Pattern LABEL = Pattern.compile(THING);
    private static final Pattern OPEN_NUMBER = Pattern.compile("[^0-9a-z]*第号");
    private static final Pattern CLAUSE_END = Pattern.compile("[,。;:()\\[\\]【】{}<>《》「」、/|!\\n]+");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern CROSS = Pattern.compile("[×✗✘✕✖╳❌❎☒〤ㄨ乂]");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]【】{}。.,、\"'“”‘’「」《》<>]+");
    private static final Pattern ROUND = Pattern.compile("[()（）]");
    private static final Pattern ZERO_OR_X = Pattern.compile("0+(?:\\.0+)?|x+");

    /**
     * Classifies a text.
     *
     * @param text not null
     */
    public static TextMeaning of(String text) {
        if (isPlainNumber(text)) {
            return VALUE; // the usual case
        }
        PlainText folded = PlainText.of(text);
        String plain = folded.text();
        if (CROSS.matcher(BRACKETS.matcher(plain).replaceAll("")).matches()) {
            return NONE;
        }
        String bare = MARKS.matcher(plain).replaceAll("");
        if (bare.isEmpty()
                || ZERO_OR_X.matcher(bare).matches()
                || OPEN_NUMBER.matcher(bare).matches()) {
            return PLACEHOLDER;
        }
        TextMeaning whole = ofPhrase(bare, MARKS.matcher(plain).replaceAll(" ").strip());
        if (whole != VALUE) {
            return whole;
        }
        boolean several = CLAUSE_END.matcher(plain).find()
                && (plain.contains(",") || HAN.matcher(plain).find());
        TextMeaning clauses = several ? ofClauses(plain) : VALUE; // a single one is the whole
        return clauses == VALUE && Masks.CERTAIN.hide(folded) ? PLACEHOLDER : clauses;
    }

    /**
     * Whether a code or a name cannot distinguish rows: only dashes, or a word for nothing; digits and a single letter can. Brackets part no
     * clauses there: 一(一)班 is a class.
     */
    public static boolean isFiller(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) >= '0' && code.charAt(i) <= '9') {
                return false;
            }
        }
        boolean letter = code.length() == 1 && code.charAt(0) != '-' && code.charAt(0) < 0x80;
        return !letter && of(ROUND.matcher(code).replaceAll("")) != VALUE;
    }

    /** Whether a text is a document number of letters and digits only, which needs no regular expression. */
    private static boolean isPlainNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '1' && c <= '9';
            boolean letter = (c >= 'A' && c <= 'W') || c == 'Y' || c == 'Z' || c == '0';
            if (!digit && !letter) {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        return digits > 0 && text.length() > 1;
    }

    /** A phrase in Chinese, without marks and blanks; or in words, separated by single blanks. */
    private static TextMeaning ofPhrase(String bare, String words) {
        if (words.length() > LONGEST_PHRASE) {
            return VALUE;
        }
        if (HAN.matcher(bare).find() || bare.equals("ー")) {
            return FILLER.matcher(bare).matches()
                    ? PLACEHOLDER
                    : NEGATIVE.matcher(bare).matches()
                            ? NONE
                            : UNDER_WAY.matcher(bare).matches() ? PLACEHOLDER : VALUE;
        }
        return FILLER_WORDS.matcher(words).matches()
                ? PLACEHOLDER
                : NEGATIVE_WORDS.matcher(words).matches() ? NONE : VALUE;
    }

    /** A text of several clauses, of which the first that is not a label decides: a reason or a date may follow a negative. */
    private static TextMeaning ofClauses(String plain) {
        List<TextMeaning> meanings = new ArrayList<>();
        for (String clause : CLAUSE_END.split(plain, -1)) {
            String bare = MARKS.matcher(clause).replaceAll("");
            boolean label = meanings.isEmpty() && LABEL.matcher(bare).matches();
            if (!bare.isEmpty() && !label) {
                boolean words = HAN.matcher(bare).find() || bare.length() > 1;
                meanings.add(
                        words
                                ? ofPhrase(
                                        bare,
                                        MARKS.matcher(clause).replaceAll(" ").strip())
                                : VALUE);
            }
        }
        return meanings.isEmpty() || meanings.get(0) == VALUE
                ? VALUE
                : meanings.contains(PLACEHOLDER) ? PLACEHOLDER : meanings.get(0);
    }
}
