public class Thing {
  int plain = 1;
}
