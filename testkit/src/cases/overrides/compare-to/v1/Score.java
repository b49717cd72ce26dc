import java.util.*;

class Score implements Comparable<Score>, Comparator<Score> {
  final int n;

  Score(int n) {
    this.n = n;
  }

  @Override
  public int compareTo(Score other) {
    return Integer.compare(n % 3, other.n % 3);
  }

  @Override
  public int compare(Score a, Score b) {
    return a.compareTo(b);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Score score && compareTo(score) == 0;
  }

  @Override
  public int hashCode() {
    return n % 3;
  }
}
