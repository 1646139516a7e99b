// believes: the newest event is the interesting one, so it comes first
// rejected: reading it back did not show that

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
        .readStream(nameOf(orderId), ReadStreamOptions.get().backwards().fromEnd())
        .join()
        .getEvents()
        .stream()
        .map(event -> codec.decode(StoredEvent.of(event.getOriginalEvent())))
        .toList();
  }
  // endregion
