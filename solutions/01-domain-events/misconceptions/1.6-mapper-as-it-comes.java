// believes: an ObjectMapper knows Java's own types
// rejected: Your mapper could not write this

    // region 1.6 a mapper that keeps the JSON contract
    return new ObjectMapper();
    // endregion
