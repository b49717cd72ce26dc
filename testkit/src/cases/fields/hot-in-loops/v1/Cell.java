class Cell {
  int x = 1;
  long sum = 10;
  double mean = 0.5;
  int[] data = new int[8];
  volatile int ticks;
  static long all;
  Cell next;

  long work(int n) {
    for (int i = 0; i < n; i++) {
      sum += i;
      mean = mean / 2 + data[i & 7];
      data[i & 7]++;
      ticks++;
      all++;
      if (next == null) {
        next = new Cell();
      }
      next.x += x;
    }
    long result = sum + ticks + data[3] + next.x;
    sum = 10;
    mean = 0.5;
    ticks = 0;
    data = new int[8];
    next = null;
    return result;
  }
}
