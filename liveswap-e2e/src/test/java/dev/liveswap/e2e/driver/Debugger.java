package dev.liveswap.e2e.driver;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.ExceptionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A debugger over JDWP, as jdb and the IDEs are: it sets a breakpoint in whatever loaded class has
 * code of a source file's line, which is how IDEs find nested classes too.
 */
public final class Debugger implements AutoCloseable {
  /** What makes a JVM wait for a debugger, at a port that it says itself. */
  public static final String JVM_OPTION =
      "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0";

  private static final String LISTENING = "Listening for transport dt_socket at address: ";
  private static final long PATIENCE = 60_000;

  private final VirtualMachine vm;

  private Debugger(VirtualMachine vm) {
    this.vm = vm;
  }

  /** Attaches to a program that was started with {@link #JVM_OPTION}. */
  public static Debugger attach(RunningProgram program) throws Exception {
    String line = program.awaitLine(LISTENING);
    AttachingConnector sockets =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(connector -> connector.transport().name().equals("dt_socket"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = sockets.defaultArguments();
    arguments.get("hostname").setValue("127.0.0.1");
    arguments.get("port").setValue(line.substring(line.indexOf(LISTENING) + LISTENING.length()));
    return new Debugger(sockets.attach(arguments));
  }

  /**
   * Where a thread has stopped.
   *
   * @param method the method's name
   * @param line the line
   * @param callers the names of the methods that called it, nearest first
   * @param locals the visible variables and their values, {@code this} left out
   */
  public record Stop(String method, int line, List<String> callers, Map<String, String> locals) {}

  /** Stops the program when a line is reached. */
  public BreakpointRequest breakpoint(String sourceFile, int line) {
    List<Location> found = new ArrayList<>();
    for (ReferenceType type : vm.allClasses()) {
      if (type.isPrepared() && sourceFile.equals(sourceName(type))) {
        found.addAll(locations(type, line));
      }
    }
    if (found.isEmpty()) {
      throw new AssertionError("no code at " + sourceFile + ":" + line);
    }
    BreakpointRequest request = vm.eventRequestManager().createBreakpointRequest(found.get(0));
    request.enable();
    return request;
  }

  /** Null for a class that was compiled without: no debugger finds a line in it. */
  private static String sourceName(ReferenceType type) {
    try {
      return type.sourceName();
    } catch (AbsentInformationException e) {
      return null;
    }
  }

  private static List<Location> locations(ReferenceType type, int line) {
    try {
      return type.locationsOfLine(line);
    } catch (AbsentInformationException e) {
      return List.of();
    }
  }

  /** Stops the program when an exception is thrown that nobody will catch, as IDEs do. */
  public ExceptionRequest uncaughtExceptions() {
    ExceptionRequest request = vm.eventRequestManager().createExceptionRequest(null, false, true);
    request.enable();
    return request;
  }

  /** Waits until the program has stopped as asked for, looks, and lets it go on without. */
  public Stop awaitStop(EventRequest request) throws Exception {
    while (true) {
      EventSet events = vm.eventQueue().remove(PATIENCE);
      if (events == null) {
        throw new AssertionError("the program did not stop: " + request);
      }
      for (Event event : events) {
        if (event instanceof LocatableEvent reached && request.equals(event.request())) {
          Stop stop = stop(reached);
          request.disable();
          events.resume();
          return stop;
        }
      }
      events.resume();
    }
  }

  private static Stop stop(LocatableEvent event)
      throws IncompatibleThreadStateException, AbsentInformationException {
    List<StackFrame> frames = event.thread().frames();
    StackFrame top = frames.get(0);
    Map<String, String> locals = new TreeMap<>();
    for (LocalVariable variable : top.visibleVariables()) {
      if (!variable.name().equals("this")) {
        locals.put(variable.name(), String.valueOf(top.getValue(variable)));
      }
    }
    return new Stop(
        top.location().method().name(),
        top.location().lineNumber(),
        frames.stream().skip(1).map(frame -> frame.location().method().name()).toList(),
        locals);
  }

  /**
   * What an IDE does that hot-swaps a class it has compiled.
   *
   * @throws UnsupportedOperationException where the JVM does not take the class
   */
  public void redefine(String className, byte[] classFile) {
    vm.redefineClasses(Map.of(vm.classesByName(className).get(0), classFile));
  }

  @Override
  public void close() {
    vm.dispose();
  }
}
