import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;
public class Probe {
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    saw.accept("a", M.mk(3).text());
  } }
interface Sh { String text(); } abstract class Nb extends Ba { final int kk; Nb(int k) { kk = k; } int h() { return kk; } } class Ba implements Sh { public String text() { return "ba"; } int h() { return 8; } }
class M { static Sh mk(int k) { class Loc extends Nb { Loc() { super(k + 1); } public String text() { return "loc" + h() + super.text() + k; } } return new Loc(); } }
