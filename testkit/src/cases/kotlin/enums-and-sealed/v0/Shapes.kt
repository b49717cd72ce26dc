enum class Colour(val code: Int) { RED(1), BLUE(2) }

sealed class Shape {
  data class Circle(val r: Int) : Shape()
  data object Nothing : Shape()
}

fun area(shape: Shape): Int = when (shape) {
  is Shape.Circle -> shape.r * 3
  Shape.Nothing -> 0
}

fun nick(colour: Colour): String = when (colour) {
  Colour.RED -> "r"
  Colour.BLUE -> "b"
}

class Outer(val n: Int) {
  inner class In { fun sum() = n + 1 }
}

@JvmInline value class Meter(val value: Int) { fun doubled() = Meter(value * 2) }
