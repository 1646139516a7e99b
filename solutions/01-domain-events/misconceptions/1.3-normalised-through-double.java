// believes: a double holds an amount of money well enough
// rejected: other digits than it went in with

  // region 1.3 equal amounts are equal money, and no amount is rounded in silence
  public Money {
    Objects.requireNonNull(currency);
    amount = BigDecimal.valueOf(amount.doubleValue()).setScale(2, RoundingMode.UNNECESSARY);
  }
  // endregion
