package workshop.kit.faults;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;

/**
 * One call on its way through the proxy. What it is shows in its first message; only then is the
 * store called. It asks each side for the next message when the other side can take one, so a slow
 * client slows the store down as it would without the proxy.
 */
final class ForwardedCall extends ServerCall.Listener<byte[]> {
  private final ServerCall<byte[], byte[]> client;
  private final Metadata headers;
  private final Channel channel;
  private final StoreProxy proxy;

  private ClientCall<byte[], byte[]> store;
  private CountedCall counted;
  private Fault fault = Fault.NONE;
  private boolean clientWaits;
  private boolean storeWaits;
  private boolean ended;

  ForwardedCall(
      ServerCall<byte[], byte[]> client, Metadata headers, Channel channel, StoreProxy proxy) {
    this.client = client;
    this.headers = headers;
    this.channel = channel;
    this.proxy = proxy;
    client.request(1);
  }

  Call kind() {
    return counted.kind();
  }

  /** Ends it for both sides. */
  synchronized void end(Status told) {
    end(told, new Metadata());
  }

  @Override
  public void onMessage(byte[] message) {
    try {
      if (counted == null) {
        begin(message);
      }
      counted.clientSends(message);
    } catch (InvalidProtocolBufferException notOurs) {
      end(Status.INTERNAL.withDescription("The proxy does not understand " + notOurs.getMessage()));
    }
    pass(message);
  }

  private void begin(byte[] firstMessage) throws InvalidProtocolBufferException {
    String method = client.getMethodDescriptor().getFullMethodName();
    counted = new CountedCall(Call.of(method, firstMessage), firstMessage);
    fault = proxy.begins(this, counted);
    fault.runInterludes();
    if (fault.refuses()) {
      end(fault.refusal());
      return;
    }
    synchronized (this) {
      if (!ended) {
        store = channel.newCall(Bytes.method(method), CallOptions.DEFAULT);
        store.start(new Answers(), headers);
        store.request(1);
      }
    }
  }

  private synchronized void pass(byte[] message) {
    if (ended) {
      return;
    }
    store.sendMessage(message);
    if (store.isReady()) {
      client.request(1);
    } else {
      clientWaits = true;
    }
  }

  @Override
  public synchronized void onHalfClose() {
    if (!ended) {
      store.halfClose();
    }
  }

  @Override
  public synchronized void onCancel() {
    end(Status.CANCELLED);
  }

  @Override
  public synchronized void onReady() {
    if (storeWaits && !ended) {
      storeWaits = false;
      store.request(1);
    }
  }

  private synchronized void end(Status told, Metadata trailers) {
    if (ended) {
      return;
    }
    ended = true;
    proxy.ends(this);
    if (store != null) {
      store.cancel("ended by the proxy", null);
    }
    client.close(told, trailers);
  }

  private final class Answers extends ClientCall.Listener<byte[]> {
    @Override
    public void onHeaders(Metadata answered) {
      synchronized (ForwardedCall.this) {
        if (!ended) {
          client.sendHeaders(answered);
        }
      }
    }

    @Override
    public void onMessage(byte[] message) {
      synchronized (ForwardedCall.this) {
        if (ended) {
          return;
        }
        if (fault.losesAnswer()) {
          store.request(1);
          return;
        }
        forward(message);
      }
    }

    private void forward(byte[] message) {
      int events = count(message);
      client.sendMessage(message);
      if (fault.eventsBeforeTheDrop().stream().anyMatch(limit -> events >= limit)) {
        end(fault.drop());
      } else if (client.isReady()) {
        store.request(1);
      } else {
        storeWaits = true;
      }
    }

    private int count(byte[] message) {
      try {
        return counted.storeSends(message);
      } catch (InvalidProtocolBufferException notOurs) {
        throw new IllegalStateException("The proxy does not understand the store", notOurs);
      }
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      if (fault.losesAnswer()) {
        end(fault.lostAnswer());
      } else {
        end(status, trailers);
      }
    }

    @Override
    public void onReady() {
      synchronized (ForwardedCall.this) {
        if (clientWaits && !ended) {
          clientWaits = false;
          client.request(1);
        }
      }
    }
  }
}
