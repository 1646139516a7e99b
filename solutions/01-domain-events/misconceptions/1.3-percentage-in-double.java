// believes: a double is exact enough if the result is rounded
// rejected: came out wrong

    // region 1.3 take a percentage, exactly, and round it half up
    return new Money(
        BigDecimal.valueOf(Math.round(amount.doubleValue() * percent) / 100.0)
            .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP),
        currency);
    // endregion
