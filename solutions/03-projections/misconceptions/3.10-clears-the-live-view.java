// believes: a rebuild begins with an empty view
// rejected: and rows were missing

    // region 3.10 make the list anew while the shop is open
    View view = shelf.live();
    shelf.clear(view);
    log.run(Optional.empty(), view::handle);
    // endregion
