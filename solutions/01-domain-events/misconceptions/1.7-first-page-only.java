// believes: a limit on a read is good manners
// rejected: gave another number

  // region 1.7 append to the stream of an order, and read all of it back
  public long append(String orderId, List<EventEnvelope<OrderEvent>> events) {
    Iterator<EventData> data = events.stream().map(codec::encode).iterator();
    return client
        .appendToStream(nameOf(orderId), data)
        .join()
        .getNextExpectedRevision()
        .toRawLong();
  }

  public List<Decoded> read(String orderId) {
    return client
        .readStream(nameOf(orderId), ReadStreamOptions.get().forwards().fromStart().maxCount(500))
        .join()
        .getEvents()
        .stream()
        .map(event -> codec.decode(StoredEvent.of(event.getOriginalEvent())))
        .toList();
  }
  // endregion
