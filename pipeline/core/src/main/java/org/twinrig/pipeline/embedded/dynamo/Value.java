package org.twinrig.pipeline.embedded.dynamo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** An attribute value of DynamoDB, in its normal form: decimals without trailing zeros, sets in order. */
sealed interface Value {

    /** The type's name on the wire: S, N, B, BOOL, NULL, M, L, SS, NS or BS. */
    String type();

    /** The value's share of the item size [bytes], by the rules of the DynamoDB developer guide. */
    int size();

    /** A string. */
    record Str(String text) implements Value {
        @Override
        public String type() {
            return "S";
        }

        @Override
        public int size() {
            return Sizes.utf8(text);
        }
    }

    /** A number of up to 38 significant digits. */
    record Num(BigDecimal number) implements Value {
        @Override
        public String type() {
            return "N";
        }

        @Override
        public int size() {
            return Sizes.number(number);
        }
    }

    /** Bytes. */
    @SuppressWarnings("ArrayRecordComponent") // equals and hashCode below go by content
    record Bin(byte[] bytes) implements Value, Comparable<Bin> {
        @Override
        public String type() {
            return "B";
        }

        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public int compareTo(Bin other) {
            return Arrays.compareUnsigned(bytes, other.bytes);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bin bin && Arrays.equals(bytes, bin.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /** A truth value. */
    record Bool(boolean truth) implements Value {
        @Override
        public String type() {
            return "BOOL";
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** The value NULL, which is not the absence of an attribute. */
    record Nil() implements Value {
        @Override
        public String type() {
            return "NULL";
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** A map; also a whole item. */
    record Doc(Map<String, Value> members) implements Value {
        @Override
        public String type() {
            return "M";
        }

        @Override
        public int size() {
            int size = 3;
            for (Map.Entry<String, Value> member : members.entrySet()) {
                size += 1 + Sizes.utf8(member.getKey()) + member.getValue().size();
            }
            return size;
        }
    }

    /** A list. */
    record Seq(List<Value> elements) implements Value {
        @Override
        public String type() {
            return "L";
        }

        @Override
        public int size() {
            int size = 3;
            for (Value element : elements) {
                size += 1 + element.size();
            }
            return size;
        }
    }

    /** A set of strings, numbers or bytes. */
    record Group(String type, SortedSet<Value> members) implements Value {
        @Override
        public int size() {
            int size = 0;
            for (Value member : members) {
                size += member.size();
            }
            return size;
        }

        /** The type of the members. */
        String memberType() {
            return type.substring(0, 1);
        }
    }

    /** How many bytes things take in an item. */
    final class Sizes {
        private Sizes() {}

        /** Bytes of a text in UTF-8. */
        static int utf8(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) >= 0x80) {
                    return text.getBytes(StandardCharsets.UTF_8).length;
                }
            }
            return text.length();
        }

        /** About one byte per two significant digits, plus one, plus one if negative. */
        static int number(BigDecimal number) {
            return (number.precision() + 1) / 2 + 1 + (number.signum() < 0 ? 1 : 0);
        }

        /** Bytes of a whole item: names and values. */
        static int item(Map<String, Value> item) {
            int size = 0;
            for (Map.Entry<String, Value> attribute : item.entrySet()) {
                size += utf8(attribute.getKey()) + attribute.getValue().size();
            }
            return size;
        }
    }
}
