// does: all is said on the builder, with the JSON form of amounts in a module of its own

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

    // region 1.6 a mapper that keeps the JSON contract
    return JsonMapper.builder()
        .addModules(new Jdk8Module(), new JavaTimeModule())
        .addModule(
            new SimpleModule().addSerializer(BigDecimal.class, new ToStringSerializer()))
        .serializationInclusion(JsonInclude.Include.NON_ABSENT)
        .configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false)
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
        .build();
    // endregion
