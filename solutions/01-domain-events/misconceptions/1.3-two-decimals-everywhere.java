// believes: money has two decimals, and what does not fit is rounded
// rejected: without a word

  // region 1.3 equal amounts are equal money, and no amount is rounded in silence
  public Money {
    Objects.requireNonNull(currency);
    amount = amount.setScale(2, RoundingMode.HALF_UP);
  }
  // endregion
