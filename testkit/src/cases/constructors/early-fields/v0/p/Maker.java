package p;
public class Maker {
}
