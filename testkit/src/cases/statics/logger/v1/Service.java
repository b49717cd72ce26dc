import java.util.concurrent.atomic.AtomicLong;
import java.lang.System.Logger;

class Service {
  private static final Logger LOG = System.getLogger(Service.class.getName());
  private static final AtomicLong SERVED = new AtomicLong();

  String serve() {
    LOG.log(Logger.Level.TRACE, "served {0}", SERVED);
    return "served " + (SERVED.incrementAndGet() > 0) + LOG.getName();
  }
}
