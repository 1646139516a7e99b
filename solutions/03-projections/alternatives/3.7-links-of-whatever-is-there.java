// does: looks for the link first, and takes a record that is none as the event itself

    // region 3.7 subscribe to the links of the category, where the view left off
    SubscribeToStreamOptions options =
        view.checkpoint().stream()
            .mapToObj(done -> SubscribeToStreamOptions.get().fromRevision(done))
            .findFirst()
            .orElseGet(() -> SubscribeToStreamOptions.get().fromStart())
            .resolveLinkTos();
    this.subscription = client.subscribeToStream(this.stream, this.listener, options).join();
    // endregion

    // region 3.7 hand the event behind a link to the view, with the place of the link
    boolean gone = resolved.getLink() != null && resolved.getEvent() == null;
    if (gone) {
      return;
    }
    RecordedEvent link = resolved.getLink() == null ? resolved.getEvent() : resolved.getLink();
    for (var delivery : reader.read(resolved.getEvent()).stream().toList()) {
      view.handle(delivery, link.getRevision());
    }
    // endregion
