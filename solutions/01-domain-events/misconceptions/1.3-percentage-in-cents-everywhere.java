// believes: every currency has cents
// rejected: there is no smaller coin

    // region 1.3 take a percentage, exactly, and round it half up
    return new Money(
        amount
            .multiply(BigDecimal.valueOf(percent))
            .movePointLeft(2)
            .setScale(2, RoundingMode.HALF_UP),
        currency);
    // endregion
