package org.dudao.overview;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Values one after the other without names: small numbers take one byte. */
final class Packed {
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private Packed() {}

    /** Takes values in. */
    static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);

        /** A number of 0 or more. */
        void number(int number) {
            int rest = number;
            while (rest >= MORE) {
                bytes.write(rest | MORE);
                rest >>>= BITS;
            }
            bytes.write(rest);
        }

        /** All 64 bits of a hash. */
        void hash(long hash) {
            for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                bytes.write((int) (hash >>> shift));
            }
        }

        /** A text, or null. */
        void text(String text) {
            if (text == null) {
                number(0);
                return;
            }
            byte[] letters = text.getBytes(StandardCharsets.UTF_8);
            number(letters.length + 1);
            bytes.writeBytes(letters);
        }

        /** One of a closed set. */
        @SuppressWarnings("EnumOrdinal") // what is packed is read again by the program that packed it, and by no other
        void one(Enum<?> of) {
            number(of.ordinal());
        }

        /** What another has taken in, so that a reader can pass over it. */
        void block(Writer block) {
            number(block.bytes.size());
            bytes.writeBytes(block.bytes.toByteArray());
        }

        byte[] toBytes() {
            return bytes.toByteArray();
        }
    }

    /** Gives them back in the same order. */
    static final class Reader {
        private final byte[] bytes;
        private int next;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        int number() {
            int number = 0;
            for (int shift = 0; ; shift += BITS) {
                int one = bytes[next++];
                number |= (one & (MORE - 1)) << shift;
                if (one >= 0) {
                    return number;
                }
            }
        }

        /** Begins a block. */
        void enter() {
            number();
        }

        /** Passes over a block. */
        void pass() {
            int length = number();
            next += length;
        }

        long hash() {
            long hash = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                hash = hash << Byte.SIZE | (bytes[next++] & 0xFF);
            }
            return hash;
        }

        <E extends Enum<E>> E one(E[] all) {
            return all[number()];
        }

        String text() {
            int length = number() - 1;
            if (length < 0) {
                return null;
            }
            next += length;
            return new String(bytes, next - length, length, StandardCharsets.UTF_8);
        }
    }
}
