// believes: whoever is too late is too late
// rejected: may be cancelled all the same, and it was not

    // region 2.8 load, decide and save, and begin again when somebody was faster
    Order order = orders.load(command.orderId());
    order.handle(command);
    return orders.save(order, command.commandId());
    // endregion
