package org.twinrig.pipeline.embedded.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DynamoDB's numbers keep their value exactly, and their bytes keep their order. */
class DecimalsTest {
    private static final int PAIRS = 20_000;

    /** A number of 1 to 38 digits, of any magnitude that DynamoDB keeps, often close to others in magnitude. */
    private static BigDecimal any(Random random) {
        int digits = 1 + random.nextInt(38);
        BigInteger unscaled = new BigInteger(digits * 10 / 3, random).mod(BigInteger.TEN.pow(digits));
        int exponent = random.nextBoolean() ? random.nextInt(5) - 2 : random.nextInt(256) - 130;
        BigDecimal number = new BigDecimal(unscaled);
        BigDecimal scaled = number.scaleByPowerOfTen(exponent - number.precision() + 1);
        return Decimals.normal(random.nextBoolean() ? scaled : scaled.negate());
    }

    @Test
    void theOrderOfBytesIsTheOrderOfNumbers() {
        var random = new Random(1);
        for (int i = 0; i < PAIRS; i++) {
            BigDecimal a = any(random);
            // every other pair differs in one of the last digits only
            BigDecimal b = i % 2 == 0 || a.precision() == 38 ? any(random) : Decimals.normal(a.add(a.ulp()));

            assertThat(Integer.signum(Arrays.compareUnsigned(Decimals.sortable(a), Decimals.sortable(b))))
                    .as("%s and %s", a, b)
                    .isEqualTo(a.compareTo(b));
        }
    }

    @Test
    void everyNumberComesBackFromItsText() {
        var random = new Random(2);
        for (int i = 0; i < PAIRS; i++) {
            BigDecimal number = any(random);

            assertThat(Decimals.parse(Decimals.text(number))).isEqualTo(number);
            assertThat(Decimals.parse(number.toString())).isEqualTo(number);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "9.9999999999999999999999999999999999999E+125, -9.9999999999999999999999999999999999999E+125",
        "1E-130, -1E-130",
    })
    void theOutermostNumbersAreKeptAndInOrder(String positive, String negative) {
        byte[] high = Decimals.sortable(Decimals.parse(positive));
        byte[] low = Decimals.sortable(Decimals.parse(negative));
        byte[] zero = Decimals.sortable(BigDecimal.ZERO);

        assertThat(Arrays.compareUnsigned(low, zero)).isNegative();
        assertThat(Arrays.compareUnsigned(zero, high)).isNegative();
    }
}
