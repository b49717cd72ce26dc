import java.util.concurrent.*;

class Loop {
  static final SynchronousQueue<String> ASK = new SynchronousQueue<>();
  static final SynchronousQueue<String> ANSWER = new SynchronousQueue<>();
  static final StringBuilder HISTORY = new StringBuilder();

  static {
    Thread thread = new Thread(Loop::run);
    thread.setDaemon(true);
    thread.start();
  }

  static void run() {
    Worker worker = new Worker();
    try {
      while (true) {
        ASK.take();
        ANSWER.put(worker.step());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static String turn() throws InterruptedException {
    ASK.put("go");
    HISTORY.append(HISTORY.length() == 0 ? "" : " ").append(ANSWER.take());
    return HISTORY.toString();
  }
}
