// believes: an unmodifiable list does not change
// rejected: we cleared the list it was made from

    // region 1.3 a fact keeps its items, whatever becomes of the list it was made from
    public OrderCreated {
      items = java.util.Collections.unmodifiableList(items);
    }
    // endregion
