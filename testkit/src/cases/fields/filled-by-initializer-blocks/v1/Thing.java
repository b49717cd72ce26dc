import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class Thing {
  static final int STEP = Integer.parseInt("7");

  int count;
  final List<Integer> numbers = new ArrayList<>();

  {
    for (int i = 0; i < 3; i++) {
      numbers.add(i * STEP);
    }
  }

  String tag;
  Map<String, Object> map = new LinkedHashMap<>();

  {
    tag = "t" + numbers.size();
    map.put("numbers", numbers);
    if (numbers.size() > 2) {
      map.put("tag", tag);
    }
  }

  Thing() {}

  Thing(int first) {
    numbers.add(first);
  }

  String shown() {
    return numbers + tag + map;
  }
}
