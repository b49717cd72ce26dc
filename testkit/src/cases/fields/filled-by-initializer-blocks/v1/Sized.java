import java.util.Arrays;

class Sized {
  final int size;
  final int[] table = new int[4];

  {
    int sum = 0;
    for (int i = 0; i < table.length; i++) {
      sum += i;
      table[i] = sum;
    }
  }

  Sized(int size, long more) {
    this.size = size;
  }

  String shown() {
    return "sized " + size + Arrays.toString(table);
  }
}
