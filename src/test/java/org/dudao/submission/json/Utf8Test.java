package org.dudao.submission.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether bytes are a text in UTF-8, and where they are not. */
class Utf8Test {
    /** As many characters as are decoded at once. */
    private static final int BUFFER = 8192;

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "{\"name\": \"test\"}", "“示范”镇（第1小学）²", "é", "每班≤45人，建筑面积8,000㎡以上", "𠮷小学", "𠮷"})
    void textsInUtf8AreTold(String text) {
        assertThat(Utf8.isIn(text.getBytes(StandardCharsets.UTF_8), new Problems.None()))
                .isTrue();
    }

    /** After a line of its own: what no text in UTF-8 holds (The Unicode Standard, table 3-7). */
    @ParameterizedTest
    @CsvSource({
        "80",
        "C3",
        "C3 28",
        "C0 80",
        "C1 BF",
        "E0 80 80",
        "E0 9F BF",
        "E4 B8",
        "E4 B8 28",
        "ED A0 80",
        "ED BF BF",
        "F0 80 80 80",
        "F0 8F BF BF",
        "F4 90 80 80",
        "F5 80 80 80",
        "F0 A0 AE",
        "FE",
        "FF"
    })
    void whatIsIllFormedIsRefusedWithItsPlace(String hex) {
        assertThat(problem(join("{\n".getBytes(StandardCharsets.UTF_8), bytes(hex)))
                        .place())
                .isEqualTo("line 2, byte 3");
    }

    @Test
    void aCharacterMayStandAcrossTheEndOfWhatIsDecodedAtOnce() {
        for (int before = BUFFER - 4; before <= BUFFER; before++) {
            byte[] text = join(letters(before), "𠮷镇".getBytes(StandardCharsets.UTF_8));
            assertThat(Utf8.isIn(text, new Problems.None())).isTrue();
            assertThat(problem(Arrays.copyOf(text, text.length - 1)).place()).isEqualTo("line 1, byte " + (before + 5));
        }
    }

    @ParameterizedTest
    @CsvSource({"FE FF 00 7B", "FF FE 7B 00", "00 7B", "7B 00"})
    void utf16IsNamed(String hex) {
        assertThat(problem(bytes(hex)).found()).isEqualTo("UTF-16?");
    }

    private static InputProblem problem(byte[] bytes) {
        Problems problems = new Problems();
        assertThat(Utf8.isIn(bytes, problems)).isFalse();
        assertThat(problems.kept()).hasSize(1);
        return problems.kept().get(0);
    }

    private static byte[] bytes(String hex) {
        String[] parts = hex.split(" ", -1);
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i], 16);
        }
        return bytes;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static byte[] letters(int length) {
        byte[] letters = new byte[length];
        Arrays.fill(letters, (byte) 'a');
        return letters;
    }
}
