package shop.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import shop.util.AtStart;

public class Scheduler {
  private final List<Task> tasks = new ArrayList<>();
  private final AtomicLong beats = new AtomicLong();
  private int round;

  @AtStart
  public void start() {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "shop timer");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleAtFixedRate(this::beat, 5, 5, TimeUnit.MILLISECONDS);
  }

  private void beat() {
    beats.incrementAndGet();
  }

  public boolean isAlive() {
    return beats.get() >= 0;
  }

  public void add(Task task) {
    tasks.add(task);
  }

  public List<String> tick() {
    round++;
    List<String> said = new ArrayList<>();
    for (Task task : tasks) {
      if (round % Math.max(1, task.every()) == 0) {
        said.add(task.name() + ": " + task.run(round));
      }
    }
    return said;
  }

  public void reset() {
    round = 0;
  }
}
