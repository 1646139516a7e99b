// believes: every event is JSON, so it can be read before its type is looked at
// rejected: your code fell over it

    // region 1.5 say what was read, whether we know its type or not
    json.read(stored.metadata(), EventMetadata.class);
    if (!new String(stored.data()).startsWith("{")) {
      throw new IllegalArgumentException("no JSON: " + new String(stored.data()));
    }
    return types
        .classOf(stored.eventType())
        .map(type -> known(stored, type))
        .orElseGet(() -> new Decoded.Unknown(stored.eventType(), stored.revision()));
    // endregion
