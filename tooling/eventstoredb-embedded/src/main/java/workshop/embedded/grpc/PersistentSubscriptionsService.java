package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.CreateReq;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.CreateResp;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.DeleteReq;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.DeleteResp;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.GetInfoReq;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.GetInfoResp;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.ListReq;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.ListResp;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.ReadReq;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.ReadResp;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.ReplayParkedReq;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.ReplayParkedResp;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.UpdateReq;
import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent.UpdateResp;
import com.eventstore.dbclient.proto.persistentsubscriptions.PersistentSubscriptionsGrpc;
import com.eventstore.dbclient.proto.shared.Shared;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.List;
import workshop.embedded.core.persistent.GroupInfo;
import workshop.embedded.core.persistent.GroupKey;
import workshop.embedded.core.persistent.PersistentSubscriptions;

/** Groups of consumers that share a stream. */
final class PersistentSubscriptionsService
    extends PersistentSubscriptionsGrpc.PersistentSubscriptionsImplBase {
  private static final String PACKAGE = "EventStore.Client.PersistentSubscriptions.";

  private final PersistentSubscriptions subscriptions;
  private final OpenCalls calls;

  PersistentSubscriptionsService(PersistentSubscriptions subscriptions, OpenCalls calls) {
    this.subscriptions = subscriptions;
    this.calls = calls;
  }

  @Override
  public void create(CreateReq request, StreamObserver<CreateResp> client) {
    Answers.one(
        client,
        () -> {
          CreateReq.Options options = request.getOptions();
          subscriptions.create(
              PersistentRequests.key(options),
              PersistentRequests.settings(options),
              PersistentRequests.filter(options));
          return CreateResp.getDefaultInstance();
        });
  }

  @Override
  public void update(UpdateReq request, StreamObserver<UpdateResp> client) {
    Answers.one(
        client,
        () -> {
          CreateReq.Options options = PersistentRequests.asCreate(request.getOptions());
          subscriptions.update(
              PersistentRequests.key(options), PersistentRequests.settings(options));
          return UpdateResp.getDefaultInstance();
        });
  }

  @Override
  public void delete(DeleteReq request, StreamObserver<DeleteResp> client) {
    Answers.one(
        client,
        () -> {
          DeleteReq.Options options = request.getOptions();
          String stream =
              switch (options.getStreamOptionCase()) {
                case STREAM_IDENTIFIER -> Wire.stream(options.getStreamIdentifier());
                case ALL -> GroupKey.ALL;
                case STREAMOPTION_NOT_SET -> throw noStream("DeleteReq");
              };
          subscriptions.delete(new GroupKey(stream, options.getGroupName()));
          return DeleteResp.getDefaultInstance();
        });
  }

  @Override
  public StreamObserver<ReadReq> read(StreamObserver<ReadResp> observer) {
    PersistentCall call = new PersistentCall(subscriptions);
    call.pump(
        calls.start((ServerCallStreamObserver<ReadResp>) observer, call, wake -> call::leave));
    return call;
  }

  @Override
  public void getInfo(GetInfoReq request, StreamObserver<GetInfoResp> client) {
    Answers.one(
        client,
        () -> {
          GetInfoReq.Options options = request.getOptions();
          String stream =
              switch (options.getStreamOptionCase()) {
                case STREAM_IDENTIFIER -> Wire.stream(options.getStreamIdentifier());
                case ALL -> GroupKey.ALL;
                case STREAMOPTION_NOT_SET -> throw noStream("GetInfoReq");
              };
          GroupInfo info = subscriptions.info(new GroupKey(stream, options.getGroupName()));
          return GetInfoResp.newBuilder()
              .setSubscriptionInfo(PersistentMessages.info(info))
              .build();
        });
  }

  @Override
  public void list(ListReq request, StreamObserver<ListResp> client) {
    Answers.one(
        client,
        () -> {
          ListResp.Builder response = ListResp.newBuilder();
          asked(request.getOptions())
              .forEach(info -> response.addSubscriptions(PersistentMessages.info(info)));
          return response.build();
        });
  }

  private List<GroupInfo> asked(ListReq.Options options) {
    return switch (options.getListOptionCase()) {
      case LIST_ALL_SUBSCRIPTIONS -> subscriptions.list();
      case LIST_FOR_STREAM ->
          switch (options.getListForStream().getStreamOptionCase()) {
            case STREAM -> subscriptions.list(Wire.stream(options.getListForStream().getStream()));
            case ALL -> subscriptions.list(GroupKey.ALL);
            case STREAMOPTION_NOT_SET -> throw noStream("ListReq");
          };
      case LISTOPTION_NOT_SET ->
          throw Errors.notAValid("None", PACKAGE + "ListReq+Types+Options+ListOptionOneofCase");
    };
  }

  @Override
  public void replayParked(ReplayParkedReq request, StreamObserver<ReplayParkedResp> client) {
    Answers.one(
        client,
        () -> {
          ReplayParkedReq.Options options = request.getOptions();
          String stream =
              switch (options.getStreamOptionCase()) {
                case STREAM_IDENTIFIER -> Wire.stream(options.getStreamIdentifier());
                case ALL -> GroupKey.ALL;
                case STREAMOPTION_NOT_SET -> throw noStream("ReplayParkedReq");
              };
          long stopAt =
              switch (options.getStopAtOptionCase()) {
                case STOP_AT -> options.getStopAt();
                case NO_LIMIT -> Long.MAX_VALUE;
                case STOPATOPTION_NOT_SET ->
                    throw Errors.notAValid(
                        "None", PACKAGE + "ReplayParkedReq+Types+Options+StopAtOptionOneofCase");
              };
          subscriptions.replayParked(new GroupKey(stream, options.getGroupName()), stopAt);
          return ReplayParkedResp.getDefaultInstance();
        });
  }

  @Override
  public void restartSubsystem(Shared.Empty request, StreamObserver<Shared.Empty> client) {
    Answers.one(
        client,
        () -> {
          subscriptions.restart();
          return Wire.EMPTY;
        });
  }

  private static RuntimeException noStream(String request) {
    return Errors.notAValid("None", PACKAGE + request + "+Types+Options+StreamOptionOneofCase");
  }
}
