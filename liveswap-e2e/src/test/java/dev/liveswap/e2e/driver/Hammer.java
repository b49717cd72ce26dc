package dev.liveswap.e2e.driver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Clients that ask without pause over kept-alive connections. A connection that breaks is a failed
 * request: nothing is tried again.
 */
public final class Hammer implements AutoCloseable {
  private final List<Thread> clients = new ArrayList<>();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final AtomicLong answers = new AtomicLong();
  private final Latencies latencies = new Latencies();
  private volatile boolean stopped;

  /** Judges one client's answers one after the other; what it returns is a complaint. */
  public interface Judge extends Function<String, @Nullable String> {}

  private Hammer() {}

  /**
   * Begins.
   *
   * @param clients how many connections
   * @param path what they ask for
   * @param judges makes the judge of each client
   */
  public static Hammer start(HttpProbe server, int clients, String path, JudgeMaker judges) {
    Hammer hammer = new Hammer();
    for (int number = 0; number < clients; number++) {
      Judge judge = judges.make();
      Thread client = new Thread(() -> hammer.ask(server, path, judge), "client-" + number);
      client.setDaemon(true);
      hammer.clients.add(client);
      client.start();
    }
    return hammer;
  }

  /** Makes a judge for one client. */
  public interface JudgeMaker {
    Judge make();
  }

  private void ask(HttpProbe server, String path, Judge judge) {
    try (RawHttp connection = new RawHttp(server.port())) {
      while (!stopped) {
        long asked = System.nanoTime();
        RawHttp.Answer answer = connection.send("GET " + path, "Host: localhost");
        latencies.add(System.nanoTime() - asked);
        answers.incrementAndGet();
        String complaint = answer.status() == 200 ? judge.apply(answer.body()) : "status " + answer;
        if (complaint != null) {
          complaints.add(complaint);
        }
      }
    } catch (IOException e) {
      complaints.add("a request failed: " + e);
    }
  }

  public long answers() {
    return answers.get();
  }

  public Latencies latencies() {
    return latencies;
  }

  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    stopped = true;
    for (Thread client : clients) {
      try {
        client.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
