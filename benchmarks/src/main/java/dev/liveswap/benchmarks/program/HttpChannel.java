package dev.liveswap.benchmarks.program;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * One kept-alive connection that asks for the greeting again and again. Hand-made, because the
 * JDK's client would cost more than what is to be measured.
 */
final class HttpChannel implements AutoCloseable {
  private static final byte[] REQUEST =
      "GET /example?name=Yuriy HTTP/1.1\r\nHost: localhost\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);
  private static final String LENGTH = "content-length:";
  private static final long PAUSE_NANOS = 1_000_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  private HttpChannel(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  static HttpChannel open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    return new HttpChannel(socket);
  }

  /** Leaves the processor to the program for a moment. */
  static void pause() {
    LockSupport.parkNanos(PAUSE_NANOS);
  }

  /** Asks once; the body of the answer, which must be status 200. */
  String get() throws IOException {
    out.write(REQUEST);
    out.flush();
    String status = line();
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("the program answered " + status);
    }
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
