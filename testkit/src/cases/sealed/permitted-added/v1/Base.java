abstract sealed class Base permits Leaf, Second {}
