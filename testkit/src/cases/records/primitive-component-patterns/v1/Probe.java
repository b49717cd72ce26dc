import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  public static void observe(BiConsumer<String,Object> saw) throws Exception { saw.accept("a", H.on(new Key('a'))); } }
record Key(char c) {}
class H { static String on(Object e) { return switch (e) { case Key(char c) when c > 'b' -> "K"; case Key(char c) -> "k"; default -> "d"; }; } }
