package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.projections.Projectionmanagement.CreateReq;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.CreateResp;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.DeleteReq;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.DeleteResp;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.DisableReq;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.DisableResp;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.EnableReq;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.EnableResp;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.ResetReq;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.ResetResp;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.ResultReq;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.ResultResp;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.StateReq;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.StateResp;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.StatisticsReq;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.StatisticsResp;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.UpdateReq;
import com.eventstore.dbclient.proto.projections.Projectionmanagement.UpdateResp;
import com.eventstore.dbclient.proto.projections.ProjectionsGrpc;
import com.eventstore.dbclient.proto.shared.Shared;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.stub.StreamObserver;
import java.util.List;
import workshop.embedded.core.projection.ProjectionError;
import workshop.embedded.core.projection.ProjectionStatus;
import workshop.embedded.core.projection.ProjectionSubsystem;

/** Looks after the system projections, and says so where others are asked for. */
final class ProjectionsService extends ProjectionsGrpc.ProjectionsImplBase {
  private static final Value NOTHING =
      Value.newBuilder().setStructValue(Struct.getDefaultInstance()).build();

  private final ProjectionSubsystem projections;

  ProjectionsService(ProjectionSubsystem projections) {
    this.projections = projections;
  }

  @Override
  public void create(CreateReq request, StreamObserver<CreateResp> client) {
    Answers.one(
        client,
        () -> {
          String name = request.getOptions().getContinuous().getName();
          boolean taken = projections.list().stream().anyMatch(p -> p.name().equals(name));
          throw taken ? new ProjectionError.Conflict() : new ProjectionError.NeedsRealServer();
        });
  }

  @Override
  public void update(UpdateReq request, StreamObserver<UpdateResp> client) {
    Answers.one(
        client,
        () -> {
          projections.status(request.getOptions().getName());
          throw new ProjectionError.Refused();
        });
  }

  @Override
  public void delete(DeleteReq request, StreamObserver<DeleteResp> client) {
    Answers.one(
        client,
        () -> {
          projections.status(request.getOptions().getName());
          throw new ProjectionError.Refused();
        });
  }

  @Override
  public void enable(EnableReq request, StreamObserver<EnableResp> client) {
    Answers.one(
        client,
        () -> {
          projections.enable(request.getOptions().getName());
          return EnableResp.getDefaultInstance();
        });
  }

  @Override
  public void disable(DisableReq request, StreamObserver<DisableResp> client) {
    Answers.one(
        client,
        () -> {
          DisableReq.Options options = request.getOptions();
          if (options.getWriteCheckpoint()) {
            projections.disable(options.getName());
          } else {
            projections.abort(options.getName());
          }
          return DisableResp.getDefaultInstance();
        });
  }

  /** What was written stays written, so a system projection has nothing to begin again with. */
  @Override
  public void reset(ResetReq request, StreamObserver<ResetResp> client) {
    Answers.one(
        client,
        () -> {
          projections.status(request.getOptions().getName());
          return ResetResp.getDefaultInstance();
        });
  }

  @Override
  public void state(StateReq request, StreamObserver<StateResp> client) {
    Answers.one(
        client,
        () -> {
          projections.status(request.getOptions().getName());
          return StateResp.newBuilder().setState(NOTHING).build();
        });
  }

  @Override
  public void result(ResultReq request, StreamObserver<ResultResp> client) {
    Answers.one(
        client,
        () -> {
          projections.status(request.getOptions().getName());
          return ResultResp.newBuilder().setResult(NOTHING).build();
        });
  }

  @Override
  public void restartSubsystem(Shared.Empty request, StreamObserver<Shared.Empty> client) {
    Answers.one(client, () -> Wire.EMPTY);
  }

  @Override
  public void statistics(StatisticsReq request, StreamObserver<StatisticsResp> client) {
    Answers.orError(
        client,
        () -> {
          for (ProjectionStatus status : asked(request.getOptions())) {
            client.onNext(StatisticsResp.newBuilder().setDetails(details(status)).build());
          }
          client.onCompleted();
        });
  }

  private List<ProjectionStatus> asked(StatisticsReq.Options options) {
    return switch (options.getModeCase()) {
      case NAME -> List.of(projections.status(options.getName()));
      case ALL, CONTINUOUS -> projections.list();
      case ONE_TIME, TRANSIENT -> List.of();
      case MODE_NOT_SET ->
          throw Errors.notAValid(
              "None", "EventStore.Client.Projections.StatisticsReq+Types+Options+ModeOneofCase");
    };
  }

  private static StatisticsResp.Details details(ProjectionStatus status) {
    return StatisticsResp.Details.newBuilder()
        .setName(status.name())
        .setEffectiveName(status.name())
        .setStatus(status.state().wireName())
        .setMode("Continuous")
        .setVersion(status.version())
        .setEpoch(-1)
        .setPosition("C:%1$d/P:%1$d".formatted(status.position()))
        .setProgress(status.progress())
        .build();
  }
}
