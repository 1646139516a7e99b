// believes: BigDecimal compares numbers, so the record's own equals will do
// rejected: Ten euros are not ten euros

  // region 1.3 equal amounts are equal money, and no amount is rounded in silence
  public Money {
    Objects.requireNonNull(currency);
  }
  // endregion
