package workshop.kit.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same connection string, user and options included, with another host and without TLS. */
final class ProxiedConnectionString {
  private static final List<String> ABOUT_TLS = List.of("tls", "tlsverifycert", "tlscafile");

  private ProxiedConnectionString() {}

  static String of(String original, String hostAndPort) {
    String afterScheme = original.substring(original.indexOf("://") + 3);
    String[] parts = afterScheme.split("\\?", 2);
    String user =
        parts[0].contains("@") ? parts[0].substring(0, parts[0].lastIndexOf('@') + 1) : "";
    return "esdb://" + user + hostAndPort + "?" + options(parts.length == 2 ? parts[1] : "");
  }

  private static String options(String original) {
    Stream<String> others =
        Arrays.stream(original.split("&"))
            .filter(option -> !option.isEmpty())
            .filter(option -> !ABOUT_TLS.contains(nameOf(option)));
    return Stream.concat(Stream.of("tls=false"), others).collect(Collectors.joining("&"));
  }

  private static String nameOf(String option) {
    return option.split("=", 2)[0].toLowerCase(Locale.ROOT);
  }
}
