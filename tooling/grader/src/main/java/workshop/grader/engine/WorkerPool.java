package workshop.grader.engine;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** A few workers, started before they are needed and used again while they are fit. */
final class WorkerPool implements AutoCloseable {
  private final Libraries libraries;
  private final Path folder;
  private final Optional<Path> archive;
  private final Semaphore free;
  private final Deque<WorkerProcess> idle = new ArrayDeque<>();
  private final Set<WorkerProcess> all = new HashSet<>();
  private int started;
  private boolean closed;

  /** Starts the first worker; it is not waited for. */
  WorkerPool(Libraries libraries, Path folder, Optional<Path> archive, int most) {
    this.libraries = libraries;
    this.folder = folder;
    this.archive = archive;
    this.free = new Semaphore(most);
    idle.add(start());
  }

  /** A worker, as soon as there is one; give it back. */
  WorkerProcess take() {
    free.acquireUninterruptibly();
    try {
      return idleOrNew();
    } catch (EngineFailure e) {
      free.release();
      throw e;
    }
  }

  private synchronized WorkerProcess idleOrNew() {
    while (!idle.isEmpty()) {
      WorkerProcess worker = idle.pop();
      if (worker.isFit()) {
        return worker;
      }
      all.remove(worker);
    }
    return start();
  }

  /** Takes it back; if it has become unfit, another one is started in its place. */
  void giveBack(WorkerProcess worker) {
    try {
      synchronized (this) {
        if (worker.isFit()) {
          idle.push(worker);
        } else {
          all.remove(worker);
          idle.push(start());
        }
      }
    } finally {
      free.release();
    }
  }

  private synchronized WorkerProcess start() {
    if (closed) {
      throw new IllegalStateException("the engine is closed");
    }
    WorkerProcess worker = WorkerProcess.start(libraries, folder, archive);
    all.add(worker);
    started++;
    return worker;
  }

  /** How many were started so far. */
  synchronized int started() {
    return started;
  }

  /** Without an archive to write there is nothing to wait for. */
  @Override
  public synchronized void close() {
    closed = true;
    all.forEach(archive.isPresent() ? WorkerProcess::dismiss : WorkerProcess::kill);
  }
}
