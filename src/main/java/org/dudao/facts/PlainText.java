package org.dudao.facts;

import java.text.Normalizer;
import java.util.Locale;

/** A text normalized for comparison of words: half-width, lower-case and simplified, with single blanks between words. */
record PlainText(String text) {
    private static final String TRADITIONAL =
            "無沒辦證許暫補請發審領還處見詳換過丟遺續準備進號書給齊報寫簽記應該時個園學導責監車標註冊現與經營護檢測驗複製訂確實關機聯繫員專業務間錄資訊內數據狀從當後隨緩籌隱縣鎮鄉東為開並廢銷釋縮總預計爭擬將約幾誰麼樣對執層級傳輸頒達頓齡單";
    private static final String SIMPLIFIED =
            "无没办证许暂补请发审领还处见详换过丢遗续准备进号书给齐报写签记应该时个园学导责监车标注册现与经营护检测验复制订确实关机联系员专业务间录资讯内数据状从当后随缓筹隐县镇乡东为开并废销释缩总预计争拟将约几谁么样对执层级传输颁达顿龄单";

    /** The normalized text. */
    static PlainText of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            int traditional = TRADITIONAL.indexOf(c);
            if (traditional >= 0) {
                plain.append(SIMPLIFIED.charAt(traditional));
            } else if (c == 'х' || c == 'χ') { // the Cyrillic and Greek letters that look like x
                plain.append('x');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(c == '\n' ? '\n' : ' ');
            } else if (!isInvisible(c)) {
                plain.append(c);
            }
        }
        return new PlainText(plain.toString().strip());
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL || (c >= '\uFE00' && c <= '\uFE0F');
    }
}
