package org.twinrig.features.fan;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they are shown. */
final class Labels {
    private Labels() {}

    /** Four places that count. */
    static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}
