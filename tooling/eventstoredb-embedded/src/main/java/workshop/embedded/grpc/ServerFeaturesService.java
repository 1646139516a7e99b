package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.serverfeatures.ServerFeaturesGrpc;
import com.eventstore.dbclient.proto.serverfeatures.Serverfeatures.SupportedMethod;
import com.eventstore.dbclient.proto.serverfeatures.Serverfeatures.SupportedMethods;
import com.eventstore.dbclient.proto.shared.Shared;
import io.grpc.stub.StreamObserver;
import java.util.List;

/** What a client asks first: which version this is, and what it can do. */
final class ServerFeaturesService extends ServerFeaturesGrpc.ServerFeaturesImplBase {
  /** The version this server stands in for. */
  private static final String VERSION = "24.10.4";

  private static final String PACKAGE = "event_store.client.";
  private static final SupportedMethods ANSWER = answer();

  @Override
  public void getSupportedMethods(Shared.Empty request, StreamObserver<SupportedMethods> client) {
    Answers.one(client, () -> ANSWER);
  }

  private static SupportedMethods answer() {
    SupportedMethods.Builder answer =
        SupportedMethods.newBuilder().setEventStoreServerVersion(VERSION);
    String subscriptions = "persistent_subscriptions.persistentsubscriptions";
    List<String> streamAndAll = List.of("stream", "all");
    for (String method :
        "create delete getinfo list read replayparked restartsubsystem update".split(" ")) {
      add(answer, subscriptions, method, streamAndAll);
    }
    add(answer, "streams.streams", "batchappend", List.of("deadline_duration"));
    add(answer, "streams.streams", "read", List.of("position", "events"));
    add(answer, "projections.projections", "create", List.of("track_emitted_streams"));
    addAll(answer, "streams.streams", "append delete tombstone");
    addAll(answer, "gossip.gossip", "read");
    addAll(answer, "monitoring.monitoring", "stats");
    addAll(
        answer,
        "operations.operations",
        "mergeindexes resignnode restartpersistentsubscriptions setnodepriority shutdown"
            + " startscavenge stopscavenge");
    addAll(
        answer,
        "projections.projections",
        "delete disable enable reset restartsubsystem result state statistics update");
    addAll(answer, "redaction.redaction", "geteventpositions switchchunks");
    addAll(answer, "server_features.serverfeatures", "getsupportedmethods");
    addAll(
        answer,
        "users.users",
        "changepassword create delete details disable enable resetpassword update");
    return answer.build();
  }

  private static void addAll(SupportedMethods.Builder answer, String service, String methods) {
    for (String method : methods.split(" ")) {
      add(answer, service, method, List.of());
    }
  }

  private static void add(
      SupportedMethods.Builder answer, String service, String method, List<String> features) {
    answer.addMethods(
        SupportedMethod.newBuilder()
            .setServiceName(PACKAGE + service)
            .setMethodName(method)
            .addAllFeatures(features));
  }
}
