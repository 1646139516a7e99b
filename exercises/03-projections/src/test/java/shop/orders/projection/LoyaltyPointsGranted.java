package shop.orders.projection;

/** A fact of another team, about one of our orders: no projection of ours knows it. */
public record LoyaltyPointsGranted(String orderId, int points) {}
