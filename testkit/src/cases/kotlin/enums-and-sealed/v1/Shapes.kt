enum class Colour(val code: Int) { GREEN(3), RED(1), BLUE(22) }

sealed class Shape {
  data class Circle(val r: Int) : Shape()
  data class Square(val side: Int) : Shape()
  data object Nothing : Shape()
}

fun area(shape: Shape): Int = when (shape) {
  is Shape.Circle -> shape.r * 4
  is Shape.Square -> shape.side * shape.side
  Shape.Nothing -> 0
}

fun nick(colour: Colour): String = when (colour) {
  Colour.RED -> "r"
  Colour.BLUE -> "b"
  Colour.GREEN -> "g"
}

class Outer(val n: Int) {
  inner class In { fun sum() = n + 2; fun more() = sum() + this@Outer.n }
}

@JvmInline value class Meter(val value: Int) { fun doubled() = Meter(value * 2); fun tripled() = Meter(value * 3) }
