// believes: a rebuild begins with an empty view
// rejected: for a while it was not whole

    // region 3.10 build a new version beside the live one, and switch when it has caught up
    View view = shelf.live();
    shelf.clear(view);
    log.run(Optional.empty(), view::handle);
    // endregion
