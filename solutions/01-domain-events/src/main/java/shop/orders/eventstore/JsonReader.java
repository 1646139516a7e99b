package shop.orders.eventstore;

/** Reads JSON as a value of the given type. */
public interface JsonReader {
  <T> T read(byte[] json, Class<T> type);
}
