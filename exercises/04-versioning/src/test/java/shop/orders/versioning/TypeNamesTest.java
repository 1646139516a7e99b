package shop.orders.versioning;

import static shop.orders.versioning.TypeNames.NEW_NAME;
import static shop.orders.versioning.TypeNames.OLD_NAME;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.orders.versioning.ShopEvent.OrderShipped;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;

@Exercise("4.2")
class TypeNamesTest {
  private static final List<String> OTHER_NAMES =
      List.of(
          "LoyaltyPointsGranted",
          "OrderPaidAndConfirmed",
          "ordershipped",
          "ordersent",
          "OrderSentV2",
          "OrderSentBack",
          " OrderSent",
          "ShopEvent.OrderShipped",
          OrderShipped.class.getName());

  private final TypeNames names = new TypeNames();
  private final Lesson lesson;

  TypeNamesTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void release_7_counts_every_parcel_whichever_release_stored_it() {
    for (int release : List.of(7, 8)) {
      ParcelsOfRelease7 reader = new ParcelsOfRelease7();
      String name = names.nameToWrite(release);
      for (long revision = 0; revision < 3; revision++) {
        reader.handle(name, revision);
      }

      lesson
          .with("release", release)
          .with("name", name)
          .with("checkpoint", reader.checkpoint())
          .when(release == 8, "release 8 writes")
          .expect(3, reader.parcels());
    }
  }

  @Test
  void the_new_name_is_written_as_soon_as_every_running_release_reads_it() {
    for (int release : List.of(9, 10, 11, 30)) {
      String name = names.nameToWrite(release);
      lesson
          .with("release", release)
          .with("name", name)
          .when(!List.of(OLD_NAME, NEW_NAME).contains(name), "a third name")
          .when(release > 9, "a later release")
          .expect(NEW_NAME, name);
    }
  }

  @Test
  void both_names_are_read_as_one_class() {
    for (String name : List.of(NEW_NAME, OLD_NAME)) {
      Lesson told = lesson.with("name", name);
      Optional<?> found = told.then("it throws").value(() -> names.classOf(name));

      told.expect(Optional.of(OrderShipped.class), found);
    }
  }

  @Test
  void the_whole_history_is_read() {
    for (History.Event event : History.all()) {
      if (event.facts().size() == 1) {
        Optional<String> found = names.classOf(event.type()).map(Class::getSimpleName);

        lesson
            .with("type", event.type())
            .with("stream", event.stream())
            .with("year", event.recordedAt().toString().substring(0, 4))
            .expect(Optional.of(event.facts().getFirst().type()), found);
      }
    }
  }

  @Test
  void any_other_name_has_no_class() {
    for (String name : OTHER_NAMES) {
      Lesson told = lesson.with("name", name);
      Optional<?> found = told.then("it throws").value(() -> names.classOf(name));

      told.expect(Optional.empty(), found);
    }
  }

  /** A projection of release 7: it skips each type that it does not know, and goes on. */
  private static final class ParcelsOfRelease7 {
    private int parcels;
    private long checkpoint = -1;

    void handle(String type, long revision) {
      if (OLD_NAME.equals(type)) {
        parcels++;
      }
      checkpoint = revision;
    }

    int parcels() {
      return parcels;
    }

    long checkpoint() {
      return checkpoint;
    }
  }
}
