package dev.liveswap.compiler.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Compiles for programs in other processes of this machine: one project for each connection. Only
 * on loopback, and only for those who know the {@link #address}. Thread-safe.
 */
public final class CompilerService implements AutoCloseable {
  private static final int TOKEN_BYTES = 32;

  private final ServerSocket server;
  private final String token;

  private CompilerService(ServerSocket server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * Begins to serve, on daemon threads.
   *
   * @return the service, to be closed by the caller
   * @throws IOException if there is no free port
   */
  public static CompilerService open() throws IOException {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    CompilerService service =
        new CompilerService(new ServerSocket(0, 0, loopback), HexFormat.of().formatHex(random));
    start(service::serve, "liveswap-compiler-port");
    return service;
  }

  /**
   * What {@link RemoteCompiler#connect} wants to know. A secret: whoever has it can have sources
   * compiled, and annotation processors run, as the user.
   *
   * @return port and token, as {@code 41234:5f0c...}
   */
  public String address() {
    return server.getLocalPort() + ":" + token;
  }

  private void serve() {
    try {
      while (true) {
        start(new Conversation(server.accept(), token)::hold, "liveswap-compiler-service");
      }
    } catch (IOException e) {
      // It was closed; or the system gives no more connections: whoever comes then gets none, and
      // compiles for himself.
      return;
    }
  }

  private static void start(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Lets nobody in any more; those who are in stay. */
  @Override
  public void close() throws IOException {
    server.close();
  }
}
