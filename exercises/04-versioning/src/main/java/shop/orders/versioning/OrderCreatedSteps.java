package shop.orders.versioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import workshop.todo.Todo;

/** The steps that turn an old {@code OrderCreated} into today's. */
public final class OrderCreatedSteps {
  /** The zone of the clock on the shop's wall, until the release that wrote version 3. */
  private static final ZoneId SHOP = ZoneId.of("Europe/Berlin");

  private OrderCreatedSteps() {}

  public static List<UnaryOperator<ObjectNode>> all() {
    return List.of(OrderCreatedSteps::from1To2, OrderCreatedSteps::from2To3);
  }

  /** New names for four fields, and each amount gets its currency. Until then all were in euros. */
  private static ObjectNode from1To2(ObjectNode v1) {
    ObjectNode v2 = v1.deepCopy();
    v2.set("customerId", v2.remove("customer"));
    v2.set("createdAt", v2.remove("created"));
    v2.set("totalAmount", money(v2.remove("total").asText(), "EUR"));
    ArrayNode items = v2.putArray("items");
    for (JsonNode item : v1.get("items")) {
      ObjectNode line = item.deepCopy();
      line.set("productId", line.remove("product"));
      line.set("quantity", line.remove("pieces"));
      line.set("unitPrice", money(line.remove("price").asText(), "EUR"));
      items.add(line);
    }
    return v2;
  }

  /** The time gets its zone, and the order gets a discount. */
  private static ObjectNode from2To3(ObjectNode v2) {
    // region 4.3 turn version 2 into version 3
    throw new Todo("4.3", "turn version 2 into version 3");
    // endregion
  }

  private static ObjectNode money(String amount, String currency) {
    return JsonNodeFactory.instance.objectNode().put("amount", amount).put("currency", currency);
  }
}
