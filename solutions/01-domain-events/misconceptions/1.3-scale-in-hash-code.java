// believes: hashCode has nothing to do with it
// rejected: does not find the other

  // region 1.3 equal amounts are equal money, and no amount is rounded in silence
  public boolean equals(Object other) {
    return other instanceof Money money
        && amount.compareTo(money.amount) == 0
        && currency.equals(money.currency);
  }

  public int hashCode() {
    return Objects.hash(amount, currency);
  }
  // endregion
