package shop.orders.repository;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.util.List;
import java.util.TreeSet;
import shop.orders.aggregate.Order;

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

  /** Each reference of a class of the domain to a store, to JSON, to SQL or to a network. */
  static List<String> referencesToTheEdge() {
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
