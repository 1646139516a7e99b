package workshop.demo.browser;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The streams, sorted for the page: those that changed last come first. */
final class StreamList {
  private static final int AT_MOST = 50;
  private static final Comparator<StreamEntry> CHANGED_LAST =
      Comparator.comparing(StreamEntry::changed).reversed().thenComparing(StreamEntry::name);

  private final StreamIndex index;

  StreamList(StreamIndex index) {
    this.index = index;
  }

  /**
   * The categories.
   *
   * @param complete whether they go back to the first event of the store
   */
  record Categories(List<Category> categories, boolean complete) {}

  /**
   * All streams whose names begin with the same word and a hyphen.
   *
   * @param name empty for streams without a hyphen
   * @param system whether they are the store's own
   */
  record Category(String name, boolean system, int streams, Instant changed) {}

  /**
   * Streams.
   *
   * @param found how many there are; the list holds the first of them only
   */
  record Streams(List<StreamEntry> streams, int found, boolean complete) {}

  Categories categories() {
    Map<String, List<StreamEntry>> byName =
        index.streams().stream().collect(Collectors.groupingBy(StreamEntry::category));
    List<Category> categories =
        byName.entrySet().stream()
            .flatMap(entry -> split(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Category::system).thenComparing(Category::name))
            .toList();
    return new Categories(categories, index.isComplete());
  }

  private static Stream<Category> split(String name, List<StreamEntry> streams) {
    return streams.stream()
        .collect(Collectors.partitioningBy(StreamEntry::isSystem))
        .entrySet()
        .stream()
        .filter(half -> !half.getValue().isEmpty())
        .map(
            half ->
                new Category(name, half.getKey(), half.getValue().size(), last(half.getValue())));
  }

  private static Instant last(Collection<StreamEntry> streams) {
    return streams.stream().map(StreamEntry::changed).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** The streams of one category, or all whose name contains the text. */
  Streams streams(String category, boolean system, String text) {
    List<StreamEntry> found =
        index.streams().stream()
            .filter(stream -> stream.isSystem() == system)
            .filter(stream -> category.equals("*") || stream.category().equals(category))
            .filter(stream -> stream.name().toLowerCase().contains(text.toLowerCase()))
            .sorted(CHANGED_LAST)
            .toList();
    return new Streams(
        found.subList(0, Math.min(AT_MOST, found.size())), found.size(), index.isComplete());
  }
}
