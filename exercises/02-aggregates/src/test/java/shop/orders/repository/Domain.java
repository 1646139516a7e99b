package shop.orders.repository;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.util.List;
import java.util.TreeSet;
import shop.orders.aggregate.Order;

/** What the classes of the domain refer to. */
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

  /** Every reference from a class of the domain to the store, JSON, SQL or the network. */
  static List<String> referencesToTheEdge() {
    // Only the names count, so the referenced classes are not read.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    URL domain = Order.class.getResource("/shop/orders/aggregate/");
    TreeSet<String> found = new TreeSet<>();
    for (JavaClass type : new ClassFileImporter().importUrl(domain)) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getName();
        if (OF_THE_EDGE.stream().anyMatch(target::startsWith)) {
          found.add("%s uses %s".formatted(type.getSimpleName(), target));
        }
      }
    }
    return List.copyOf(found);
  }
}
