// believes: money is equal when the amounts are
// rejected: 10 EUR equals 10 USD

  // region 1.3 equal amounts are equal money, and no amount is rounded in silence
  public boolean equals(Object other) {
    return other instanceof Money money && amount.compareTo(money.amount) == 0;
  }

  public int hashCode() {
    return amount.stripTrailingZeros().hashCode();
  }
  // endregion
