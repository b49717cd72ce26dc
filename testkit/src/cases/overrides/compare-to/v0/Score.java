import java.util.*;

class Score implements Comparable<Score>, Comparator<Score> {
  final int n;

  Score(int n) {
    this.n = n;
  }

  @Override
  public int compareTo(Score other) {
    return Integer.compare(n, other.n);
  }

  @Override
  public int compare(Score a, Score b) {
    return a.compareTo(b);
  }
}
