package workshop.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import workshop.kit.store.Setting.Value;

class SettingTest {
  private final Setting setting = new Setting("workshop.thing", "WORKSHOP_THING");
  private final Properties properties = new Properties();

  @Test
  void is_nothing_when_nothing_or_blanks_were_set() {
    properties.setProperty("workshop.thing", " ");

    assertThat(setting.of(properties, Map.of("WORKSHOP_THING", ""))).isEmpty();
  }

  @Test
  void the_property_wins_over_the_environment() {
    Map<String, String> environment = Map.of("WORKSHOP_THING", "from outside");
    assertThat(setting.of(properties, environment))
        .contains(new Value("from outside", "WORKSHOP_THING"));

    properties.setProperty("workshop.thing", " from inside ");
    assertThat(setting.of(properties, environment))
        .contains(new Value("from inside", "-Dworkshop.thing"));
  }
}
