// believes: 39.9 is the same number as 39.90
// rejected: is "39.9"

    // region 1.6 a mapper that keeps the JSON contract
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
    mapper.registerModule(
        new com.fasterxml.jackson.databind.module.SimpleModule()
            .addSerializer(
                BigDecimal.class,
                new com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase(BigDecimal.class) {
                  @Override
                  public String valueToString(Object value) {
                    return ((BigDecimal) value).stripTrailingZeros().toPlainString();
                  }
                }));
    return mapper;
    // endregion
