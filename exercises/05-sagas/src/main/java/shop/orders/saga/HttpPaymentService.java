package shop.orders.saga;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import shop.orders.events.Money;
import shop.orders.eventstore.EventSerializer;

/** The payment service over HTTP. */
public final class HttpPaymentService implements PaymentService {
  private static final EventSerializer JSON = new EventSerializer();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;
  private final Duration limit;

  /**
   * @param service the address: {@code http://host:port/}
   * @param limit how long to wait for one answer
   */
  public HttpPaymentService(URI service, Duration limit) {
    this.service = service;
    this.limit = limit;
  }

  @Override
  public PaymentAnswer charge(String paymentKey, String orderId, Money amount) {
    return post("charges", paymentKey, Map.of("orderId", orderId, "amount", amount));
  }

  @Override
  public PaymentAnswer chargeOf(String paymentKey) {
    String path = "charges/" + URLEncoder.encode(paymentKey, StandardCharsets.UTF_8);
    return send(HttpRequest.newBuilder(service.resolve(path)));
  }

  @Override
  public PaymentAnswer refund(String refundKey, String paymentId, Money amount) {
    return post("refunds", refundKey, Map.of("paymentId", paymentId, "amount", amount));
  }

  private PaymentAnswer post(String path, String key, Map<String, Object> body) {
    return send(
        HttpRequest.newBuilder(service.resolve(path))
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.toJson(body))));
  }

  private PaymentAnswer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.timeout(limit).build(), BodyHandlers.ofString());
      return new PaymentAnswer.Answered(response.statusCode(), response.body());
    } catch (IOException e) {
      return new PaymentAnswer.NoAnswer(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PaymentAnswer.NoAnswer(e.toString());
    }
  }
}
