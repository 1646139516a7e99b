// believes: one append after the other is the same as one append of all
// rejected: the first one lies in the stream all the same

  // region 1.7 append to the stream of an order, and read all of it back
  public long append(String orderId, List<EventEnvelope<OrderEvent>> events) {
    long last = -1;
    for (EventEnvelope<OrderEvent> event : events) {
      last =
          client
              .appendToStream(nameOf(orderId), codec.encode(event))
              .join()
              .getNextExpectedRevision()
              .toRawLong();
    }
    return last;
  }

  public List<Decoded> read(String orderId) {
    return client
        .readStream(nameOf(orderId), ReadStreamOptions.get().forwards().fromStart())
        .join()
        .getEvents()
        .stream()
        .map(event -> codec.decode(StoredEvent.of(event.getOriginalEvent())))
        .toList();
  }
  // endregion
