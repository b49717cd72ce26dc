import java.util.Iterator;

class Ones implements Fixed<Integer>, Iterator<Integer> {
  @Override
  public boolean hasNext() { return true; }
  @Override
  public Integer next() { return 1; }
}
