// believes: every order has a stream
// rejected: is wrapped in it

    // region 2.6 read the stream of an order
    ReadStreamOptions fromThere = ReadStreamOptions.get().forwards().fromRevision(fromRevision);
    try {
      return client
          .readStream(OrderStreams.nameOf(orderId), fromThere)
          .join()
          .getEvents()
          .stream()
          .map(event -> codec.decode(StoredEvent.of(event.getOriginalEvent())))
          .toList();
    } catch (StreamNotFoundException neverExisted) {
      return List.of();
    }
    // endregion
