package shop.orders.repository;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.util.List;
import java.util.TreeSet;
import shop.orders.aggregate.Order;
import workshop.kit.Lesson;

/** What the packages of the domain refer to. */
final class Domain {
  private static final List<String> OF_THE_EDGE =
      List.of(
          "com.eventstore.",
          "com.fasterxml.",
          "io.grpc.",
          "java.net.",
          "java.sql.",
          "shop.orders.eventstore.",
          "shop.orders.repository.");

  private Domain() {}

  static void expectNoReferenceToTheEdge() {
    List<String> references = referencesToTheEdge();
    new Lesson(
            "A class of shop.orders.aggregate refers to the store: "
                + String.join("; ", references)
                + ".",
            "In production the rules of the shop then cannot be tested, read or moved without a"
                + " database, and an upgrade of a client library changes what an order is.",
            "that import. The domain hands out values; what they mean to the store, the repository"
                + " knows.")
        .expect(List.of(), references);
  }

  /** Each reference of a class of the domain to a store, to JSON, to SQL or to a network. */
  private static List<String> referencesToTheEdge() {
    // Only names are looked at, so the classes that are referred to need not be read.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    URL domain = Order.class.getResource("/shop/orders/aggregate/");
    TreeSet<String> found = new TreeSet<>();
    for (JavaClass type : new ClassFileImporter().importUrl(domain)) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getName();
        if (OF_THE_EDGE.stream().anyMatch(target::startsWith)) {
          found.add(type.getSimpleName() + " uses " + target);
        }
      }
    }
    return List.copyOf(found);
  }
}
