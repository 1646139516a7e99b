// believes: it is enough to hand out copies
// rejected: we cleared the list it was made from

    // region 1.3 a fact keeps its items, whatever becomes of the list it was made from
    public OrderCreated {}

    public List<OrderItem> items() {
      return List.copyOf(items);
    }
    // endregion
