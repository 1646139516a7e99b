// does: counts in the smallest unit of the currency, and copies the list through a stream

  // region 1.3 equal amounts are equal money, and no amount is rounded in silence
  public Money(BigDecimal amount, Currency currency) {
    this.currency = Objects.requireNonNull(currency, "currency");
    int digits = currency.getDefaultFractionDigits();
    this.amount = new BigDecimal(amount.movePointRight(digits).toBigIntegerExact(), digits);
  }

  // endregion

    // region 1.3 take a percentage, exactly, and round it half up
    BigDecimal hundredth = amount.scaleByPowerOfTen(-2);
    BigDecimal exact = hundredth.multiply(BigDecimal.valueOf(percent));
    return new Money(exact.setScale(amount.scale(), RoundingMode.HALF_UP), currency);
    // endregion

    // region 1.3 a fact keeps its items, whatever becomes of the list it was made from
    public OrderCreated {
      items = items.stream().toList();
    }
    // endregion
