package workshop.embedded.core.persistent;

/**
 * How a group works.
 *
 * @param messageTimeoutMillis after which an event without an answer is sent again; 0 for never
 * @param maxRetryCount after how many repetitions an event is parked
 * @param minCheckpointCount how many events must have passed for a checkpoint when its time comes
 * @param maxCheckpointCount after how many events there is a checkpoint at once
 * @param checkpointAfterMillis how often the time for a checkpoint comes
 * @param maxSubscriberCount how many consumers at once; 0 for any number
 * @param historyBufferSize how many events are held ready
 */
public record GroupSettings(
    GroupStart start,
    boolean resolveLinks,
    boolean extraStatistics,
    int messageTimeoutMillis,
    int maxRetryCount,
    int minCheckpointCount,
    int maxCheckpointCount,
    int checkpointAfterMillis,
    int maxSubscriberCount,
    int liveBufferSize,
    int readBatchSize,
    int historyBufferSize,
    ConsumerStrategy strategy) {}
