// believes: an exception that is logged has been handled
// rejected: append returned as if all were

  // region 1.7 append to the stream of an order, and read all of it back
  public long append(String orderId, List<EventEnvelope<OrderEvent>> events) {
    try {
      Iterator<EventData> data = events.stream().map(codec::encode).iterator();
      return client
          .appendToStream(nameOf(orderId), data)
          .join()
          .getNextExpectedRevision()
          .toRawLong();
    } catch (RuntimeException e) {
      System.err.println("could not append: " + e.getMessage());
      return -1;
    }
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
