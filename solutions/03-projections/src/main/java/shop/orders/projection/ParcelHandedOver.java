package shop.orders.projection;

/** An event of the warehouse, on a stream {@code shipment-…}: the carrier has the parcel. */
public record ParcelHandedOver(String trackingNumber, String orderId) {}
