package workshop.demo.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import shop.orders.events.Cart;
import shop.orders.events.Money;
import shop.orders.events.PriceList;

/** What the shop sells, and what its customers put into a cart. */
final class Catalog {
  private static final Map<String, String> PRICES =
      Map.of("teapot", "39.90", "cup", "7.40", "kettle", "54.00", "tea", "5.25", "tray", "18.15");
  private static final List<String> PRODUCTS = PRICES.keySet().stream().sorted().toList();
  private static final int CUSTOMERS = 400;

  static final PriceList LIST = product -> Money.of(PRICES.get(product), "EUR");

  private Catalog() {}

  static Cart cart(RandomGenerator random) {
    List<String> products = new ArrayList<>(PRODUCTS);
    List<Cart.Line> lines = new ArrayList<>();
    int different = 1 + random.nextInt(3);
    for (int i = 0; i < different; i++) {
      String product = products.remove(random.nextInt(products.size()));
      lines.add(new Cart.Line(product, 1 + random.nextInt(4)));
    }
    return new Cart("customer-" + random.nextInt(CUSTOMERS), lines);
  }

  static Money total(Cart cart) {
    return cart.lines().stream()
        .map(line -> LIST.priceOf(line.productId()).times(line.quantity()))
        .reduce(Money::plus)
        .orElseThrow();
  }
}
