// believes: half even is how banks round, so it is right everywhere
// rejected: came out wrong

    // region 1.3 take a percentage, exactly, and round it half up
    return new Money(
        amount
            .multiply(BigDecimal.valueOf(percent))
            .movePointLeft(2)
            .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
        currency);
    // endregion
