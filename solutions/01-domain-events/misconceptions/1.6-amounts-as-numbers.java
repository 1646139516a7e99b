// believes: a price is a number, so JSON's numbers are made for it
// rejected: /discount/amount is

    // region 1.6 a mapper that keeps the JSON contract
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
    return mapper;
    // endregion
