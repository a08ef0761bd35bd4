package org.dudao.submission;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Makes headings, sheet names and words comparable, however an office writes them. */
final class Headings {
    /** Traditional characters of headings and codes, each before its simplified form. */
    private static final String TRADITIONAL =
            "學学校校職职數数師师業业廠厂園园幼幼兒儿戶户籍籍從从業业與与鄉乡鎮镇區区縣县級级編编號号碼码稱称類类屬属辦办開开關关閉闭門门間间層层樓楼棟栋舊旧築筑結结構构磚砖鋼钢擬拟鑑鉴鑒鉴定定險险隱隐檢检查查驗验證证據据達达標标準准設设備备計计劃划總总額额費费經经營营獎奖貸贷補补貼贴資资產产財财務务賬账賒赊實实際际應应該该報报齡龄輟辍輪轮轉转進进遠远遷迁運运過过違违規规範范圍围環环衛卫藥药醫医療疗監监視视頻频錄录參参議议記记訓训評评語语讀读課课調调請请謝谢責责質质貧贫責责負负賽赛軍军農农選选適适還还邊边鄰邻隊队陽阳難难電电雙双離离餐餐飲饮養养館馆馬马駕驾駛驶體体點点黨党齊齐聯联繫系統统組组織织終终網网維维線线練练羅罗節节範范義义習习聽听聲声腦脑臨临興兴舉举萬万葉叶處处術术裝装裡里複复見见觀观訂订託托訪访證证詞词試试話话誤误識识譯译變变貫贯買买賣卖賓宾贊赞趙赵跡迹車车輛辆較较輔辅辭辞連连鐘钟鐵铁錢钱鎖锁長长隨随險险雜杂靜静項项順顺預预領领題题顏颜願愿類类風风飛飞驚惊髮发魚鱼鳥鸟麗丽麥麦黃黄歲岁歷历殘残氣气沒没況况測测潔洁濟济災灾為为無无熱热燈灯獨独現现環环畢毕畫画當当發发盡尽眾众確确禮礼種种積积穩稳窮穷競竞筆笔簡简糧粮約约級级紀纪純纯紙纸細细給给絕绝統统繼继續续纖纤罰罚聖圣膽胆與与臺台蘭兰蟲虫補补製制覽览訊讯許许診诊譽誉護护豐丰貨货費费賞赏輕轻農农遞递郵邮釋释針针鋪铺錯错鍵键鎮镇閱阅隻只際际難难靈灵響响頁页頂顶頭头養养驗验骯肮鬥斗";

    private static final Map<Integer, Integer> SIMPLIFIED = simplified();

    private Headings() {}

    private static Map<Integer, Integer> simplified() {
        Map<Integer, Integer> map = new HashMap<>();
        int[] points = TRADITIONAL.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i += 2) {
            map.put(points[i], points[i + 1]);
        }
        return map;
    }

    /** Simplified, half-width, lower-case, without spaces, star, unit in brackets or full stop. */
    static String plain(String heading) {
        String text = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (int c : text.codePoints().toArray()) {
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && Character.isLetterOrDigit(c)) {
                plain.appendCodePoint(SIMPLIFIED.getOrDefault(c, c));
            }
        }
        // a heading that stands in brackets as a whole
        return plain.isEmpty() ? letters(text) : plain.toString();
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(c -> SIMPLIFIED.getOrDefault(c, c))
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The text in simplified characters, otherwise as it is. */
    static String simplify(String text) {
        StringBuilder simplified = new StringBuilder();
        text.codePoints().map(c -> SIMPLIFIED.getOrDefault(c, c)).forEach(simplified::appendCodePoint);
        return simplified.toString();
    }
}
