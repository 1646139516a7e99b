// believes: one event class with a type and a map needs no new class for a new fact
// rejected: The code cannot say this yet
import java.util.Map;

  // region 1.1 the three facts that the expert told you about
  record OrderChanged(String orderId, String type, Map<String, Object> data) implements OrderEvent {}
  // endregion
