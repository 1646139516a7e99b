// believes: one event that says the order was updated covers all of it
// rejected: The code cannot say this yet

  // region 1.1 the three facts that the expert told you about
  record OrderUpdated(String orderId, String newStatus, Instant updatedAt) implements OrderEvent {}
  // endregion
