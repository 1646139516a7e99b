package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.gossip.GossipGrpc;
import com.eventstore.dbclient.proto.gossip.GossipOuterClass.ClusterInfo;
import com.eventstore.dbclient.proto.gossip.GossipOuterClass.EndPoint;
import com.eventstore.dbclient.proto.gossip.GossipOuterClass.MemberInfo;
import com.eventstore.dbclient.proto.shared.Shared;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import workshop.embedded.core.Ticks;

/** A cluster of one, which leads itself. */
final class GossipService extends GossipGrpc.GossipImplBase {
  private final UUID instance = UUID.randomUUID();
  private final Clock clock;
  private final Supplier<EndPoint> self;

  GossipService(Clock clock, Supplier<EndPoint> self) {
    this.clock = clock;
    this.self = self;
  }

  @Override
  public void read(Shared.Empty request, StreamObserver<ClusterInfo> client) {
    Answers.one(client, () -> ClusterInfo.newBuilder().addMembers(member()).build());
  }

  private MemberInfo member() {
    return MemberInfo.newBuilder()
        .setInstanceId(Wire.id(instance, true))
        .setTimeStamp(Ticks.now(clock))
        .setState(MemberInfo.VNodeState.Leader)
        .setIsAlive(true)
        .setHttpEndPoint(self.get())
        .build();
  }
}
