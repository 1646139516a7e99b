// believes: half a second is always enough
// rejected: The view needed 1200 ms

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    pauses.pause(Duration.ofMillis(500));
    // endregion
