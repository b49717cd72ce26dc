inline fun <T> timed(label: String, block: () -> T): String = label + "=" + block()

fun String.shout(): String = uppercase()

class Router {
  private val routes = linkedMapOf<String, (String) -> String>()

  fun route(path: String, handler: (String) -> String) {
    routes[path] = handler
  }

  fun call(path: String, input: String): String = routes[path]?.invoke(input) ?: "none"
}

object Routes {
  val router = Router().apply { register(this) }

  private fun register(router: Router) {
    val prefix = "p"
    router.route("/a") { "a:" + it }
    router.route("/b") { prefix + it.shout() }
  }
}

fun total(numbers: List<Int>): Int {
  var sum = 0
  numbers.filter { it > 1 }.forEach { sum += it }
  return sum
}
