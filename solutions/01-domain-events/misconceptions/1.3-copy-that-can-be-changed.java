// believes: a copy belongs to me, so nobody else will change it
// rejected: cleared the list he was given

    // region 1.3 a fact keeps its items, whatever becomes of the list it was made from
    public OrderCreated {
      items = new java.util.ArrayList<>(items);
    }
    // endregion
