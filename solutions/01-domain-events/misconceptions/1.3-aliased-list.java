// believes: a record is immutable, and so is the list in it
// rejected: we cleared the list it was made from

    // region 1.3 a fact keeps its items, whatever becomes of the list it was made from
    public OrderCreated {}
    // endregion
