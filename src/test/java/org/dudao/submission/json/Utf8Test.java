package org.dudao.submission.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is told to be UTF-8 without a decoder is what a decoder takes. */
class Utf8Test {
    private static boolean isDecoded(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void textsAsPeopleWriteThemAreUsual() {
        for (String text : new String[] {"", "a", "{\"name\": \"test\"}", "“示范”镇（第1小学）²", "é", "每班≤45人，建筑面积8,000㎡以上"}) {
            assertThat(Utf8.isUsual(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isTrue();
        }
    }

    @Test
    void rareCharactersAreLeftToTheDecoder() {
        assertThat(Utf8.isUsual("𠮷小学".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(Utf8.isIn("𠮷小学".getBytes(StandardCharsets.UTF_8), new Problems()))
                .isTrue();
    }

    /** Every two bytes, at each place among letters, and threes that begin like a character of three. */
    @Test
    void nothingIsUsualThatADecoderRefuses() {
        for (int pair = 0; pair < 1 << 16; pair++) {
            for (int at = 0; at <= 8; at++) {
                byte[] bytes = letters(10);
                bytes[at] = (byte) (pair >> 8);
                bytes[at + 1] = (byte) pair;
                if (Utf8.isUsual(bytes) != isDecoded(bytes)) {
                    assertThat(bytes).as("told otherwise than by a decoder").isEmpty();
                }
            }
        }
        for (int three = 0xC00000; three < 0xF80000; three += three % 16 == 0 ? 1 : 15) {
            refused(new byte[] {(byte) (three >> 16), (byte) (three >> 8), (byte) three});
        }
    }

    @Test
    void norATextOfWhichOneByteIsAnother() {
        Random random = new Random(5);
        byte[] text = "{\"township\": {\"name\": \"青山镇\", \"note\": \"“撤并”后有2所小学、1所初中（九年一贯制）\"}}"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 200_000; i++) {
            byte[] changed = Arrays.copyOf(text, text.length - random.nextInt(9));
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            refused(changed);
        }
    }

    private static void refused(byte[] bytes) {
        if (Utf8.isUsual(bytes) && !isDecoded(bytes)) {
            assertThat(bytes).as("told to be UTF-8").isEmpty();
        }
    }

    private static byte[] letters(int length) {
        byte[] letters = new byte[length];
        Arrays.fill(letters, (byte) 'a');
        return letters;
    }
}
