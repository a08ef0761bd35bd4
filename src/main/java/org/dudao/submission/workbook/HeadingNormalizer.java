package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dudao.facts.HalfWidth;

/** Normalizes headings, sheet names and words for comparison. */
final class HeadingNormalizer {
    /** The Traditional characters of the form's headings and answers, each before its simplified form. */
    private static final String TRADITIONAL =
            "並并乾干佈布佔占併并侷局係系俬私個个備备傢家傳传債债僅仅價价儀仪億亿償偿優优兒儿內内兩两冊册凈净別别刪删則则劃划動动務务勸劝匯汇區区卽即厠厕厤历參参員员問问單单噹当嚮向國国圍围園园圖图報报場场壓压壞坏夥伙夾夹學学實实審审寫写專专對对導导屆届層层屬属崗岗嵗岁師师帳帐帶带幹干幾几廁厕廠厂張张彆别彔录彙汇後后徑径從从復复愛爱應应戲戏戶户捨舍捲卷換换損损撥拨擇择據据擬拟擴扩攝摄敎教數数於于昇升時时曆历曉晓曏向書书會会朮术査查條条棟栋業业榦干構构樂乐樓楼標标樣样機机檔档檢检檯台欄栏權权歲岁歷历殘残氣气沒没況况淨净淩凌減减測测準准滙汇滿满潔洁濟济災灾為为無无煙烟熱热燈灯營营爲为牀床獎奖獨独獲获現现環环產产産产畢毕畫画異异當当療疗發发盡尽監监眾众睏困確确碼码磚砖礎础禮礼種种稱称積积穩稳穫获窮穷競竞筆笔箇个節节範范築筑篩筛簡简簽签籤签糧粮紀纪約约納纳純纯紙纸級级細细終终組组結结絕绝絡络給给統统經经綜综綫线維维網网綵彩線线編编緩缓練练緻致縣县縮缩總总織织繫系繼继續续纖纤罰罚羅罗義义習习聖圣聯联聲声職职聽听聾聋腦脑膽胆臨临臺台與与興兴舉举舊旧舘馆菸烟萬万葉叶蓋盖蔘参藥药蘭兰處处虛虚號号蟲虫術术衕同衛卫裏里補补裝装裡里製制複复覈核見见規规視视覽览觀观訂订計计訊讯訓训託托記记訪访設设許许診诊註注証证評评詞词詢询試试話话該该認认語语誤误說说説说課课調调談谈請请論论諾诺講讲謝谢證证識识譯译議议護护譽誉讀读變变豐丰負负財财貧贫貨货貫贯責责買买貸贷費费貼贴資资賒赊賓宾賞赏賣卖質质賬账購购賽赛贊赞趙赵跡迹車车軍军較较載载輔辅輕轻輛辆輟辍輪轮輸输轄辖轉转辦办辭辞農农這这連连週周進进遊游運运過过達达違违遞递遠远適适遷迁選选還还邊边郵邮鄉乡鄰邻醫医釋释針针釦扣鈡钟銷销鋪铺鋼钢錄录錢钱錯错録录錶表鍵键鍾钟鎖锁鎭镇鎮镇鐘钟鐵铁鑑鉴鑒鉴長长門门閉闭開开間间閤合閱阅闆板關关陞升陽阳隊队階阶際际隨随險险隱隐隻只雙双雜杂離离難难電电靈灵靜静響响頁页頂顶項项順顺須须預预頓顿領领頭头頻频題题額额顏颜願愿顛颠類类風风颱台飛飞飲饮養养餘余館馆馬马駐驻駕驾駛驶驗验驚惊骯肮體体髮发鬚须鬥斗魚鱼鳥鸟麗丽麥麦麪面麫面麵面黃黄點点黨党齊齐齡龄齣出畝亩頃顷圓圆釐厘華华噸吨";

    private static final String OPENING = "([{【〔";
    private static final String CLOSING = ")]}】〕";
    private static final String SILENT = "*★☆●※《》「」『』?!.,、。;:'\"“”‘’·-—–_/\\|";
    private static final String STOPS = "。.;,";

    private static final Map<Integer, Integer> SIMPLIFIED = simplified();

    private HeadingNormalizer() {}

    private static Map<Integer, Integer> simplified() {
        Map<Integer, Integer> map = new HashMap<>();
        int[] points = TRADITIONAL.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i += 2) {
            map.put(points[i], points[i + 1]);
        }
        return map;
    }

    /** The name alone: {@link #letters} of the text outside brackets, or of the whole if it is entirely in brackets. */
    static String plain(String heading) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        String half = HalfWidth.of(heading);
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            depth = OPENING.indexOf(c) >= 0 ? depth + 1 : depth;
            if (depth == 0) {
                outside.append(c);
            }
            depth = CLOSING.indexOf(c) >= 0 ? Math.max(0, depth - 1) : depth;
        }
        String plain = letters(outside.toString());
        return plain.isEmpty() ? letters(half) : plain;
    }

    /** The texts in brackets of a heading, in order. */
    static List<String> inBrackets(String heading) {
        List<String> all = new ArrayList<>();
        String half = HalfWidth.of(heading);
        int depth = 0;
        int from = 0;
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (OPENING.indexOf(c) >= 0 && depth++ == 0) {
                from = i + 1;
            } else if (CLOSING.indexOf(c) >= 0 && depth > 0 && --depth == 0) {
                all.add(half.substring(from, i).strip());
            }
        }
        if (depth > 0) {
            all.add(half.substring(from).strip());
        }
        return all;
    }

    /**
     * Simplified, half-width and lower-case, without spaces, brackets and insignificant marks.
     *
     * <p>Other marks are kept, so that a heading with a footnote or a comparison does not match the plain one.
     */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        HalfWidth.of(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isSilent(c))
                .map(c -> SIMPLIFIED.getOrDefault(c, c))
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isSilent(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || SILENT.indexOf(c) >= 0
                || OPENING.indexOf(c) >= 0
                || CLOSING.indexOf(c) >= 0;
    }

    /** A word of a list: simplified, half-width and lower-case, without spaces and a full stop; other marks are kept. */
    static String word(String text) {
        StringBuilder word = new StringBuilder();
        HalfWidth.of(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .map(c -> SIMPLIFIED.getOrDefault(c, c))
                .forEach(word::appendCodePoint);
        int end = word.length();
        while (end > 1 && STOPS.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    /** The text in simplified characters, otherwise unchanged. */
    static String simplify(String text) {
        StringBuilder simplified = new StringBuilder();
        text.codePoints().map(c -> SIMPLIFIED.getOrDefault(c, c)).forEach(simplified::appendCodePoint);
        return simplified.toString();
    }
}
