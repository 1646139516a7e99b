package shop.orders.readmodel;

import java.sql.SQLException;

/** The database of a read model did not do what it was asked to. */
public final class ReadModelFailed extends RuntimeException {
  public ReadModelFailed(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
