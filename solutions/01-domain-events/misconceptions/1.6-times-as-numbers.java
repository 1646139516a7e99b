// believes: seconds since 1970 are what a time is
// rejected: /createdAt is

    // region 1.6 a mapper that keeps the JSON contract
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
    mapper
        .configOverride(BigDecimal.class)
        .setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
    return mapper;
    // endregion
