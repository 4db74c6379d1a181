package org.twinrig.pipeline.embedded.dynamo;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * DynamoDB's numbers: up to 38 significant digits, magnitudes from 1E-130 to 9.99…E+125, kept exactly.
 *
 * @see "Amazon DynamoDB Developer Guide, Naming rules and data types, Number"
 */
final class Decimals {
    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;
    private static final int MAX_TEXT = 400; // longer than any number in range with room for zeros

    private Decimals() {}

    /** The number in this text in normal form; refuses what DynamoDB refuses, in its words. */
    static BigDecimal parse(String text) {
        BigDecimal number;
        try {
            if (text.isEmpty() || text.length() > MAX_TEXT) {
                throw new NumberFormatException("length");
            }
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw Failures.validation("The parameter cannot be converted to a numeric value: " + text);
        }
        return normal(number);
    }

    /** The same number without trailing zeros, if it is one that DynamoDB can keep. */
    static BigDecimal normal(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        long exponent = (long) stripped.precision() - stripped.scale() - 1;
        if (exponent > MAX_EXPONENT) {
            throw Failures.validation(
                    "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }
        if (exponent < MIN_EXPONENT) {
            throw Failures.validation(
                    "Number underflow. Attempting to store a number with magnitude smaller than supported range");
        }
        if (stripped.precision() > MAX_DIGITS) {
            throw Failures.validation("Attempting to store more than 38 significant digits in a Number");
        }
        return stripped;
    }

    /** The text that DynamoDB answers with: plain digits, never an exponent. */
    static String text(BigDecimal number) {
        return number.toPlainString();
    }

    /**
     * Bytes whose unsigned order is the numbers' order: sign (0, 1 or 2), decimal exponent, then two digits a byte. For a
     * negative number everything after the sign is complemented and 0xFF ends it, so that the shorter is the greater.
     */
    static byte[] sortable(BigDecimal number) {
        if (number.signum() == 0) {
            return new byte[] {1};
        }
        boolean negative = number.signum() < 0;
        String digits = number.unscaledValue().abs().toString();
        int exponent = digits.length() - number.scale() - 1;
        int pairs = (digits.length() + 1) / 2;
        byte[] bytes = new byte[2 + pairs + (negative ? 1 : 0)];
        bytes[0] = (byte) (negative ? 0 : 2);
        bytes[1] = (byte) (exponent - MIN_EXPONENT);
        for (int i = 0; i < pairs; i++) {
            int high = digits.charAt(2 * i) - '0';
            int low = 2 * i + 1 < digits.length() ? digits.charAt(2 * i + 1) - '0' : 0;
            bytes[2 + i] = (byte) (high * 10 + low + 1); // + 1 keeps 0x00 and, complemented, 0xFF free
        }
        if (negative) {
            for (int i = 1; i < bytes.length; i++) {
                bytes[i] = (byte) ~bytes[i];
            }
            bytes[bytes.length - 1] = (byte) 0xFF;
        }
        return bytes;
    }

    /** The smallest bytes greater than every string that begins with {@code prefix}; empty if there are none. */
    static byte[] successor(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xFF) {
            last--;
        }
        byte[] next = Arrays.copyOf(prefix, last + 1);
        if (last >= 0) {
            next[last]++;
        }
        return next;
    }
}
